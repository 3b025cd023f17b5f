import { type PointerEvent as Press, useEffect, useRef, useState } from 'react';
import { type Span, sameSpan, shifted, stretched } from '@/features/task/plan/span';
import { swallowClick } from '@/features/task/plan/swallowClick';
import type { Range } from './range';

type Part = 'move' | 'start' | 'end';
type Drag = { part: Part; x: number; dayWidth: number; begun: boolean; span: Span };

const threshold = 4;

/** Moves and stretches a bar by its middle and its ends; nothing is written before it is let go. */
export function useSpanDrag(span: Span, range: Range, onMove: (span: Span) => void) {
  const [preview, setPreview] = useState<Span | null>(null);
  const drag = useRef<Drag | null>(null);

  function end(isDone: boolean) {
    const held = drag.current;
    drag.current = null;
    setPreview(null);
    if (!held?.begun) return;
    swallowClick();
    if (isDone && !sameSpan(held.span, span)) onMove(held.span);
  }

  const handlers = {
    onPointerDown(event: Press<HTMLElement>) {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const part = ((event.target as HTMLElement).dataset.side ?? 'move') as Part;
      // At once, since a pointer on the end of a bar leaves it with the first move.
      event.currentTarget.setPointerCapture(event.pointerId);
      const track = event.currentTarget.parentElement?.offsetWidth ?? 1;
      drag.current = { part, x: event.clientX, dayWidth: track / range.days, begun: false, span };
    },
    onPointerMove(event: Press<HTMLElement>) {
      const held = drag.current;
      if (!held) return;
      if (!held.begun) {
        if (Math.abs(event.clientX - held.x) < threshold) return;
        held.begun = true;
      }
      const days = Math.round((event.clientX - held.x) / held.dayWidth);
      held.span = held.part === 'move' ? shifted(span, days) : stretched(span, held.part, days);
      setPreview(held.span);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };

  const isHolding = preview !== null;
  useEffect(() => {
    if (!isHolding) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      drag.current = null;
      setPreview(null);
    };
    addEventListener('keydown', cancel, true);
    return () => removeEventListener('keydown', cancel, true);
  }, [isHolding]);
  return { preview, handlers };
}
