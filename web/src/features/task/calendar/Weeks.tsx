import { type RefObject, useEffect, useState } from 'react';
import { dateAt } from '@/lib/dates/dayNumber';
import { formatterOf } from '../plan/spanText';
import classes from './Calendar.module.css';
import { headHeight, laneHeight } from './DayCell';
import type { Placed } from './lanes';
import { WeekRow } from './WeekRow';

type Props = {
  grid: RefObject<HTMLDivElement | null>;
  label: string;
  weeks: readonly (readonly number[])[];
  tasks: readonly Placed[];
  activeDay: number;
  draft: number | null;
  onDraft: (day: number | null) => void;
};

/** The weeks of a month, or a single one, which has room for all of its tasks. */
export function Weeks({ grid, label, weeks, tasks, activeDay, draft, onDraft }: Props) {
  const room = useRoom(grid, weeks.length);
  const names = weeks[0] ?? [];
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      className={classes.weeks}
      data-single={weeks.length === 1 || undefined}
    >
      <div
        role="row"
        className={classes.weekdays}
        style={{ gridTemplateColumns: `repeat(${names.length}, minmax(0, 1fr))` }}
      >
        {names.map((day) => (
          <div
            key={day}
            role="columnheader"
            aria-label={formatterOf({ weekday: 'long' }).format(dateAt(day))}
          >
            {formatterOf({ weekday: 'short' }).format(dateAt(day))}
          </div>
        ))}
      </div>
      {weeks.map((days) => {
        const [first = 0, last = 0] = [days[0], days.at(-1)];
        return (
          <WeekRow
            key={first}
            days={days}
            tasks={tasks.filter(({ span }) => span.start <= last && span.end >= first)}
            room={weeks.length === 1 ? Number.POSITIVE_INFINITY : room}
            activeDay={activeDay}
            draft={draft}
            onDraft={onDraft}
          />
        );
      })}
    </div>
  );
}

const weekdaysHeight = 28;

function useRoom(grid: RefObject<HTMLDivElement | null>, weeks: number): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!grid.current) return;
    const resized = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0));
    resized.observe(grid.current);
    return () => resized.disconnect();
  }, [grid]);
  const free = (height - weekdaysHeight) / Math.max(weeks, 1) - headHeight - 2;
  return Math.max(1, Math.floor(free / laneHeight));
}
