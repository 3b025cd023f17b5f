import { type PointerEvent as Press, type RefObject, useEffect, useRef, useState } from 'react';
import type { Moves } from '@/features/task/plan/plan';
import { type Span, shifted, stretched } from '@/features/task/plan/span';
import { swallowClick } from '@/features/task/plan/swallowClick';
import { useRest } from './useRest';

type Part = 'move' | 'start' | 'end' | 'link';
type Drag = {
  gid: string;
  part: Part;
  span: Span;
  x: number;
  y: number;
  scrolled: number;
  begun: boolean;
  asItWas: Moves;
};
/** A dependency being drawn, from a bar to wherever the pointer is on the screen. */
export type Linking = { gid: string; x: number; y: number };

const nothing: Moves = new Map();
const threshold = 4;
const edge = 48;

type Parts = {
  scroller: RefObject<HTMLDivElement | null>;
  dayWidth: number;
  nameWidth: number;
  /** Where a bar is now. */
  spanOf: (gid: string) => Span | null;
  /** Where a bar is to be, and all that moves with it. */
  movesFor: (gid: string, span: Span) => Moves;
  onMove: (moves: Moves, gid: string) => void;
  /** A line was drawn from the one to the other. */
  onLink?: (from: string, to: string) => void;
};

/**
 * Moves and stretches bars, and draws dependencies between them. While a bar is held, all that would move with it is
 * shown where it would go; nothing is written before it is let go.
 */
export function useBarDrag(parts: Parts) {
  const { scroller, dayWidth, nameWidth, spanOf, movesFor, onMove, onLink } = parts;
  const [preview, setPreview] = useState<Moves>(nothing);
  const [linking, setLinking] = useState<Linking | null>(null);
  const drag = useRef<Drag | null>(null);
  const latest = useRef({ preview, x: 0, y: 0, days: 0 });
  latest.current.preview = preview;
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const rest = useRest(scroller, () => drag.current?.begun === true);

  function follow() {
    const held = drag.current;
    const element = scroller.current;
    if (!held || !element) return;
    const { x, y } = latest.current;
    if (held.part === 'link') return setLinking({ gid: held.gid, x, y });
    const days = Math.round((x - held.x + element.scrollLeft - held.scrolled) / dayWidth);
    if (days === latest.current.days) return;
    latest.current.days = days;
    const span = held.part === 'move' ? shifted(held.span, days) : stretched(held.span, held.part, days);
    setPreview(movesFor(held.gid, span));
  }

  /** Near an edge the chart goes on by itself, as far as the hand stays there. */
  function drift() {
    const element = scroller.current;
    if (!drag.current?.begun || !element) return;
    const { left, right } = element.getBoundingClientRect();
    const { x } = latest.current;
    const past = x > right - edge ? x - (right - edge) : Math.min(0, x - (left + nameWidth + edge));
    if (past !== 0) {
      element.scrollLeft += past / 4;
      follow();
    }
    frame.current = requestAnimationFrame(drift);
  }

  function begin(held: Drag, pointer: number) {
    held.begun = true;
    scroller.current?.setPointerCapture(pointer);
    drift();
  }

  function end(isDone: boolean) {
    const held = drag.current;
    drag.current = null;
    rest.end();
    cancelAnimationFrame(frame.current);
    setPreview(nothing);
    setLinking(null);
    if (!held?.begun) return;
    swallowClick();
    if (!isDone || latest.current.preview === held.asItWas) return;
    if (held.part !== 'link') return onMove(latest.current.preview, held.gid);
    const { x, y } = latest.current;
    const target = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-bar]')?.dataset.bar;
    if (target) onLink?.(held.gid, target);
  }

  const handlers = {
    onPointerDown(event: Press<HTMLDivElement>) {
      if (event.button !== 0) return;
      const target = (event.target as HTMLElement).closest<HTMLElement>('[data-part]');
      const gid = target?.closest<HTMLElement>('[data-bar]')?.dataset.bar;
      const span = gid && spanOf(gid);
      if (!target || !gid || !span) return;
      const { clientX: x, clientY: y } = event;
      const scrolled = scroller.current?.scrollLeft ?? 0;
      const asItWas = new Map([[gid, span]]);
      const held = { gid, part: target.dataset.part as Part, span, x, y, scrolled, begun: false, asItWas };
      drag.current = held;
      latest.current = { preview: nothing, x, y, days: 0 };
      if (event.pointerType !== 'touch') return;
      rest.begin(() => {
        begin(held, event.pointerId);
        setPreview(asItWas);
      });
    },
    onPointerMove(event: Press<HTMLDivElement>) {
      const held = drag.current;
      if (!held) return;
      Object.assign(latest.current, { x: event.clientX, y: event.clientY });
      if (!held.begun) {
        if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < threshold) return;
        // A finger that moves at once scrolls.
        if (event.pointerType === 'touch') return end(false);
        begin(held, event.pointerId);
      }
      follow();
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };

  const isHolding = preview.size > 0 || linking !== null;
  useEffect(() => {
    if (!isHolding) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    };
    addEventListener('keydown', cancel, true);
    return () => removeEventListener('keydown', cancel, true);
  });
  return { preview, linking, handlers };
}
