import { weekendDays } from '../i18n/locale';
import { type DayNumber, weekdayAt } from './dayNumber';

export type IsWorkday = (day: DayNumber) => boolean;

/** Work rests at the weekend of the reader's region. */
export function workweek(weekend: ReadonlySet<number> = weekendDays()): IsWorkday {
  return (day) => !weekend.has(weekdayAt(day));
}

/** How many days from the first to the last, both included, are for work. */
export function workdaysIn(first: DayNumber, last: DayNumber, isWorkday: IsWorkday): number {
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = 0;
  if (weeks > 0) for (let day = first; day < first + 7; day++) if (isWorkday(day)) count += weeks;
  for (let day = first + weeks * 7; day <= last; day++) if (isWorkday(day)) count++;
  return count;
}

export function workdayFrom(day: DayNumber, isWorkday: IsWorkday): DayNumber {
  // A week without any day for work would have no answer.
  for (let next = day; next < day + 7; next++) if (isWorkday(next)) return next;
  return day;
}
