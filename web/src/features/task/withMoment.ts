import { noonOf } from '@/lib/dates/day';
import type { Moment } from '@/lib/dates/parseDay';
import { dueDay } from './due';
import type { Dates } from './fieldEdits';

export type Side = 'start' | 'due';

/** A start needs a due date, and never comes after it: the other side follows. */
export function withMoment(dates: Dates, side: Side, { day, time }: Moment): Dates {
  if (side === 'start') {
    const due = dueDay(dates);
    if (!due || due < day) return { due_on: day, due_at: null, start_on: day };
    return { due_on: dates.due_on, due_at: dates.due_at, start_on: day };
  }
  const start_on = dates.start_on && dates.start_on > day ? null : dates.start_on;
  if (!time) return { due_on: day, due_at: null, start_on };
  const at = noonOf(day);
  at.setHours(time.hours, time.minutes);
  return { due_on: day, due_at: at.toISOString(), start_on };
}
