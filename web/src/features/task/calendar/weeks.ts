import { type DayNumber, dateAt, dayAt, numberOf, weekdayAt } from '@/lib/dates/dayNumber';

export const modes = ['month', 'week', 'day', 'year'] as const;
export type Mode = (typeof modes)[number];

export const weekStart = (day: DayNumber, firstWeekday: number): DayNumber =>
  day - ((weekdayAt(day) - firstWeekday + 7) % 7);

export const monthStart = (day: DayNumber): DayNumber => numberOf(`${dayAt(day).slice(0, 7)}-01`);

export const monthEnd = (day: DayNumber): DayNumber => monthStart(monthStart(day) + 31) - 1;

/** The weeks that show a month, each with its days from the first day of the week on. */
export function monthWeeks(day: DayNumber, firstWeekday: number): DayNumber[][] {
  const weeks: DayNumber[][] = [];
  for (let start = weekStart(monthStart(day), firstWeekday); start <= monthEnd(day); start += 7) {
    weeks.push(weekFrom(start));
  }
  return weeks;
}

export const weekFrom = (start: DayNumber): DayNumber[] =>
  Array.from({ length: 7 }, (_, place) => start + place);

/** The same day so many months later, or the last of that month when it has no such day. */
export function monthsLater(day: DayNumber, months: number): DayNumber {
  const date = dateAt(day);
  const first = Date.UTC(date.getFullYear(), date.getMonth() + months, 1) / 86_400_000;
  return Math.min(first + date.getDate() - 1, monthEnd(first));
}

/** A page further or back. */
export function pageLater(mode: Mode, day: DayNumber, pages: number): DayNumber {
  if (mode === 'day') return day + pages;
  if (mode === 'week') return day + 7 * pages;
  return monthsLater(day, mode === 'year' ? 12 * pages : pages);
}
