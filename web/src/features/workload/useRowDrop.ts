import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Person, TaskRow } from '@/features/task/taskRow';
import type { DayNumber } from '@/lib/dates/dayNumber';
import { dropTargetForElements } from '@/lib/drag/drag';
import { useMoveWork } from './draft/useMoveWork';
import type { Range } from './range';

/** What is dragged, and the day of it that the pointer took hold of; null beside the days. */
export type Held = { kind: 'work'; task: TaskRow; day: DayNumber | null };
/** The column under the pointer; null over a name, which leaves the days as they are. */
type Target = { column: number | null };

const held = (data: Record<string | symbol, unknown>): Held | null =>
  data.kind === 'work' ? (data as Held) : null;

/** Takes tasks that are dropped on a row: they become its person's, on the days under the pointer. */
export function useRowDrop(row: RefObject<HTMLElement | null>, person: Person | null, range: Range) {
  const [target, setTarget] = useState<Target | null>(null);
  const moveWork = useMoveWork();
  const latest = useRef({ person, range, moveWork });
  latest.current = { person, range, moveWork };
  const canDrop = person !== null;
  useEffect(() => {
    const element = row.current;
    if (!element || !canDrop) return;
    const columnAt = (x: number): number | null => {
      const { first, step } = latest.current.range;
      const day = dayUnder(x, element, latest.current.range);
      return day === null ? null : Math.floor((day - first) / step);
    };
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => held(source.data) !== null,
      onDrag: ({ location }) => {
        const column = columnAt(location.current.input.clientX);
        setTarget((shown) => (shown?.column === column ? shown : { column }));
      },
      onDragLeave: () => setTarget(null),
      onDrop: ({ source, location }) => {
        setTarget(null);
        const { person, range, moveWork } = latest.current;
        const work = held(source.data);
        const day = dayUnder(location.current.input.clientX, element, range);
        if (!work || !person) return;
        moveWork(work.task, { assignee: person, days: daysBetween(work.day, day, range) });
      },
    });
  }, [row, canDrop]);
  return target;
}

/** Whole columns: whoever moves something by weeks does not mean the day of the week. */
function daysBetween(from: DayNumber | null, to: DayNumber | null, { first, step }: Range): number {
  if (from === null || to === null) return 0;
  return (Math.floor((to - first) / step) - Math.floor((from - first) / step)) * step;
}

/** The day that is drawn under a point of a row, whose name comes before its days. */
export function dayUnder(x: number, row: HTMLElement | null, { first, days }: Range): DayNumber | null {
  const name = row?.firstElementChild;
  if (!row || !name) return null;
  const begin = row.getBoundingClientRect().left + (name as HTMLElement).offsetWidth;
  const { right } = row.getBoundingClientRect();
  // The names stay where they are while the days are scrolled below them.
  if (x < name.getBoundingClientRect().right) return null;
  return first + Math.min(days - 1, Math.max(0, Math.floor(((x - begin) / (right - begin)) * days)));
}
