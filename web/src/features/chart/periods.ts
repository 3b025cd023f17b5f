import type { TaskRow } from '@/features/task/taskRow';
import { dayIn } from '@/features/view/taskValues';
import { addDays, addMonths, type Day, noonOf } from '@/lib/dates/day';
import { locale } from '@/lib/i18n/locale';
import type { Interval } from './chart';

export type Period = { from: Day; to: Day; name: string };

/** A line of more points than this says nothing that one with the latest of them would not. */
const most = 400;

export const dayOfTask = (field: string, task: TaskRow): Day | null => dayIn(field, task);

/** All periods from that of the first day to that of the last, those without any among them. */
export function periodsOf(days: readonly Day[], interval: Interval, firstDay: number): Period[] {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const starts: Day[] = [];
  for (let from = startOf(first, interval, firstDay); from <= last; from = next(from, interval)) {
    starts.push(from);
  }
  const withYear = first.slice(0, 4) !== last.slice(0, 4);
  return starts.slice(-most).map((from) => ({
    from,
    to: addDays(next(from, interval), -1),
    name: nameOf(from, interval, withYear),
  }));
}

export function startOf(day: Day, interval: Interval, firstDay: number): Day {
  if (interval === 'day') return day;
  if (interval === 'month') return `${day.slice(0, 8)}01`;
  return addDays(day, -((noonOf(day).getDay() - firstDay + 7) % 7));
}

function next(from: Day, interval: Interval): Day {
  if (interval === 'month') return addMonths(from, 1);
  return addDays(from, interval === 'week' ? 7 : 1);
}

/** @param day of the period */
export function nameOf(day: Day, interval: Interval, withYear: boolean): string {
  const options: Intl.DateTimeFormatOptions =
    interval === 'month'
      ? { month: 'short', ...(withYear && { year: 'numeric' }) }
      : { day: 'numeric', month: 'short', ...(withYear && { year: '2-digit' }) };
  return new Intl.DateTimeFormat(locale(), options).format(noonOf(day));
}
