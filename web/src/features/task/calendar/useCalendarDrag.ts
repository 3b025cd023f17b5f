import { type PointerEvent as Press, useEffect, useRef, useState } from 'react';
import type { IsWorkday } from '@/lib/dates/workdays';
import { type Moves, type Plan, spanIn } from '../plan/plan';
import { pushed } from '../plan/push';
import { replan } from '../plan/replan';
import { type Span, shifted, stretched } from '../plan/span';
import { swallowClick } from '../plan/swallowClick';

type Part = 'move' | 'start' | 'end';
type Drag = { gid: string; part: Part; span: Span; from: number; x: number; y: number; begun: boolean };

const nothing: Moves = new Map();
const threshold = 4;

/** Moves tasks from day to day and changes their length; shown while they are held, written when they are let go. */
export function useCalendarDrag(plan: Plan, isWorkday: IsWorkday) {
  const [moves, setMoves] = useState<Moves>(nothing);
  const drag = useRef<Drag | null>(null);
  const latest = useRef<{ moves: Moves; days: number }>({ moves: nothing, days: 0 });

  function show(next: Moves, days: number) {
    latest.current = { moves: next, days };
    setMoves(next);
  }
  function end(isDone: boolean) {
    const held = drag.current;
    const { moves: wanted } = latest.current;
    drag.current = null;
    show(nothing, 0);
    if (!held?.begun) return;
    swallowClick();
    if (isDone) replan(wanted, held.gid);
  }

  const handlers = {
    onPointerDown(event: Press<HTMLElement>) {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const part = (event.target as HTMLElement).closest<HTMLElement>('[data-part]');
      const gid = part?.closest<HTMLElement>('[data-chip]:not([data-list])')?.dataset.chip;
      const span = gid && spanIn(plan, nothing, gid);
      const { clientX: x, clientY: y } = event;
      const from = dayUnder(x, y);
      if (!part || !gid || !span || from === null) return;
      drag.current = { gid, part: part.dataset.part as Part, span, from, x, y, begun: false };
    },
    onPointerMove(event: Press<HTMLElement>) {
      const held = drag.current;
      if (!held) return;
      const { clientX: x, clientY: y } = event;
      if (!held.begun) {
        if (Math.hypot(x - held.x, y - held.y) < threshold) return;
        held.begun = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      const day = dayUnder(x, y);
      const days = day === null ? latest.current.days : day - held.from;
      if (days === latest.current.days) return;
      const span = held.part === 'move' ? shifted(held.span, days) : stretched(held.span, held.part, days);
      show(pushed(plan, new Map([[held.gid, span]]), isWorkday), days);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };

  const isHolding = moves.size > 0;
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
  return { moves, handlers };
}

/** The day whose cell lies there, also below bars. */
export function dayUnder(x: number, y: number): number | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const day = element instanceof HTMLElement ? element.dataset.day : undefined;
    if (day !== undefined) return Number(day);
  }
  return null;
}
