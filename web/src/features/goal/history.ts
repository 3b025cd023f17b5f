import { type Day, daysBetween } from '@/lib/dates/day';
import type { Goal, MetricValue } from './goals';
import { expected, isClosed, spanOf } from './tree';

/** What was reached at the end of a day, and what was expected by then; null where nothing could be. */
export type Point = { day: Day; value: number; expected: number | null };

export type History = {
  points: Point[];
  /** The line on which a goal would come forward evenly, from its first day to its last. */
  line: [Point, Point] | null;
  first: Day;
  last: Day;
};

/** The recorded numbers of a measured goal, the present one after them, beside where they should have been. */
export function historyOf(goal: Goal, recorded: readonly MetricValue[], today: Day): History | null {
  const { metric } = goal;
  if (!metric) return null;
  const { initial_number_value: from, target_number_value: to, current_number_value: now } = metric;
  const span = spanOf(goal);
  const should = (day: Day) => {
    const part = expected(goal, day);
    return span && part !== null && day >= span.start ? from + (to - from) * part : null;
  };
  const pointOf = (day: Day, value: number): Point => ({ day, value, expected: should(day) });
  // What became of a goal after it was closed is no part of its course.
  const goesOn = !isClosed(goal) || recorded.length === 0;
  const points = recorded
    .filter(({ recorded_on }) => !goesOn || recorded_on < today)
    .map(({ recorded_on, number_value }) => pointOf(recorded_on, number_value));
  if (goesOn) points.push(pointOf(today, now));
  const days = [...points.map(({ day }) => day), ...(span ? [span.start, span.end] : [])].sort();
  return {
    points,
    line: span && [
      { day: span.start, value: from, expected: from },
      { day: span.end, value: to, expected: to },
    ],
    first: days[0] ?? today,
    last: days.at(-1) ?? today,
  };
}

/** Where a day lies between two others, from 0 to 1. */
export const placeOf = (day: Day, first: Day, last: Day) =>
  first === last ? 0.5 : daysBetween(first, day) / daysBetween(first, last);
