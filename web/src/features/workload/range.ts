import type { Day } from '@/lib/dates/day';
import { type DayNumber, dayAt, numberOf, weekdayAt } from '@/lib/dates/dayNumber';

/** The days on screen, cut into columns. */
export type Range = { first: DayNumber; days: number; step: 1 | 7 };

const weeks = 8;
const shortWeeks = 2;

/** Whole weeks from the one with this day on: many of them, or few day by day. */
export function rangeFrom(day: Day, isByDay: boolean, firstDayOfWeek: number): Range {
  const number = numberOf(day);
  const first = number - ((weekdayAt(number) - firstDayOfWeek + 7) % 7);
  return isByDay ? { first, days: shortWeeks * 7, step: 1 } : { first, days: weeks * 7, step: 7 };
}

export const columnsOf = ({ first, days, step }: Range): DayNumber[] =>
  Array.from({ length: days / step }, (_, index) => first + index * step);

export const lastOf = ({ first, days }: Range): DayNumber => first + days - 1;

/** The range before or after it, which still shows the last of what was there. */
export const stepped = ({ first, days, step }: Range, direction: 1 | -1): Day =>
  dayAt(first + direction * (step === 1 ? days / 2 : days - step));

/** Where some days lie in the range, from 0 to 1; null outside of it. */
export function placeIn(range: Range, start: DayNumber, end: DayNumber) {
  const from = Math.max(start, range.first);
  const to = Math.min(end, lastOf(range));
  if (from > to) return null;
  return {
    left: (from - range.first) / range.days,
    width: (to - from + 1) / range.days,
    beginsBefore: from > start,
    endsAfter: to < end,
  };
}
