import { dateAt } from '@/lib/dates/dayNumber';
import { formatterOf } from '../plan/spanText';
import { type Mode, weekStart } from './weeks';

/** The days of a page in words. */
export function titleOf(mode: Mode, day: number, firstWeekday: number): string {
  const date = dateAt(day);
  if (mode === 'year') return formatterOf({ year: 'numeric' }).format(date);
  if (mode === 'day') return formatterOf({ dateStyle: 'full' }).format(date);
  if (mode === 'month') return formatterOf({ month: 'long', year: 'numeric' }).format(date);
  const first = weekStart(day, firstWeekday);
  return formatterOf({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
    dateAt(first),
    dateAt(first + 6),
  );
}
