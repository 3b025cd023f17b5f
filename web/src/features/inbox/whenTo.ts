import { addDays, dayOf, noonOf } from '@/lib/dates/day';
import { parseMoment } from '@/lib/dates/parseDay';

const morning = { hours: 9, minutes: 0 };

/** The times that most reminders are set to. */
export const moments = ['inThreeHours', 'tomorrow', 'nextWeek'] as const;
export type Moment = (typeof moments)[number];

export function momentOf(moment: Moment, now: Date): Date {
  const today = dayOf(now);
  if (moment === 'inThreeHours') return new Date(now.getTime() + 3 * 3_600_000);
  if (moment === 'tomorrow') return at(addDays(today, 1), morning);
  const weekday = noonOf(today).getDay();
  return at(addDays(today, (8 - weekday) % 7 || 7), morning);
}

/** What was meant by "fri 3pm"; null where it is nothing, or over. */
export function typedMoment(text: string, now: Date): Date | null {
  const moment = parseMoment(text, dayOf(now));
  const then = moment && at(moment.day, moment.time ?? morning);
  return then && then > now ? then : null;
}

function at(day: string, { hours, minutes }: { hours: number; minutes: number }): Date {
  const date = noonOf(day);
  date.setHours(hours, minutes, 0, 0);
  return date;
}
