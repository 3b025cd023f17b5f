import { type PointerEvent as Press, useEffect, useRef, useState } from 'react';
import { type Span, sameSpan, shifted, stretched } from '@/features/task/plan/span';
import { swallowClick } from '@/features/task/plan/swallowClick';
import type { Range } from './range';

type Person = { gid: string; name: string };
type Part = 'move' | 'start' | 'end';
type Drag = {
  part: Part;
  x: number;
  y: number;
  dayWidth: number;
  begun: boolean;
  span: Span;
  /** The row that the bar is in, and that which it is over. */
  home: HTMLElement | null;
  over: HTMLElement | null;
};

const threshold = 4;

/** The row of somebody: their own, or one of what they have to do. */
const rowOf = (element: Element | null) => element?.closest<HTMLElement>('[data-assignee]') ?? null;

/** Marks the row that a bar would come into, other than its own. */
function pass({ home }: Drag, over: HTMLElement | null) {
  for (const row of document.querySelectorAll('[data-assignee][data-over]')) row.removeAttribute('data-over');
  if (over && over.dataset.assignee !== home?.dataset.assignee) over.setAttribute('data-over', 'true');
}

/**
 * Moves a bar by its middle, also to somebody else's row, and stretches it by its ends; nothing is written before it is
 * let go.
 *
 * @param onMove is told who is to have it where that is somebody else
 */
export function useSpanDrag(
  span: Span,
  range: Range,
  onMove: (span: Span, assignee: Person | undefined) => void,
) {
  const [preview, setPreview] = useState<Span | null>(null);
  const drag = useRef<Drag | null>(null);

  function end(isDone: boolean) {
    const held = drag.current;
    drag.current = null;
    setPreview(null);
    if (!held?.begun) return;
    swallowClick();
    pass(held, null);
    const { assignee: gid = '', name = '' } = held.over?.dataset ?? {};
    const assignee = gid === held.home?.dataset.assignee ? undefined : { gid, name };
    if (isDone && (assignee || !sameSpan(held.span, span))) onMove(held.span, assignee);
  }

  const handlers = {
    onPointerDown(event: Press<HTMLElement>) {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const part = ((event.target as HTMLElement).dataset.side ?? 'move') as Part;
      // At once, since a pointer on the end of a bar leaves it with the first move.
      event.currentTarget.setPointerCapture(event.pointerId);
      const track = event.currentTarget.parentElement?.offsetWidth ?? 1;
      const home = rowOf(event.currentTarget);
      drag.current = {
        part,
        x: event.clientX,
        y: event.clientY,
        dayWidth: track / range.days,
        begun: false,
        span,
        home,
        over: home,
      };
    },
    onPointerMove(event: Press<HTMLElement>) {
      const held = drag.current;
      if (!held) return;
      if (!held.begun) {
        if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < threshold) return;
        held.begun = true;
      }
      const days = Math.round((event.clientX - held.x) / held.dayWidth);
      held.span = held.part === 'move' ? shifted(span, days) : stretched(span, held.part, days);
      setPreview(held.span);
      if (held.part !== 'move') return;
      held.over = rowOf(document.elementFromPoint(event.clientX, event.clientY)) ?? held.home;
      pass(held, held.over);
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
      if (drag.current) pass(drag.current, null);
      drag.current = null;
      setPreview(null);
    };
    addEventListener('keydown', cancel, true);
    return () => removeEventListener('keydown', cancel, true);
  }, [isHolding]);
  return { preview, handlers };
}
