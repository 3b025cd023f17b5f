import i18next from 'i18next';
import { type Day, noonOf } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/formatDay';
import { locale } from '@/lib/i18n/locale';
import { nthOf, type Repeat, readRule, type Weekday, weekdayOf, weekdays } from './repeat';

export type Recurrence = { rule: string; after_completion: boolean };

// A Monday.
const someMonday = noonOf('2024-01-01');

export function weekdayName(day: Weekday, weekday: 'long' | 'short' | 'narrow'): string {
  const date = new Date(someMonday);
  date.setDate(date.getDate() + weekdays.indexOf(day));
  return new Intl.DateTimeFormat(locale(), { weekday }).format(date);
}

/** "Every 2 weeks on Mon, Wed", "Every month on the last day, 3 times". */
export function inWords({ rule, after_completion }: Recurrence, due: Day): string {
  const repeat = readRule(rule);
  if (!repeat) return i18next.t('recurrence:custom');
  const { unit, every: count } = repeat;
  if (after_completion) return i18next.t(`recurrence:after.${unit}`, { count });
  const words = [i18next.t(`recurrence:every.${unit}`, { count }), ...daysOf(repeat, due)].join(' ');
  if (repeat.until) return i18next.t('recurrence:until', { words, day: formatDay(repeat.until) });
  return repeat.count ? i18next.t('recurrence:times', { words, count: repeat.count }) : words;
}

function daysOf({ unit, on, monthDay }: Repeat, due: Day): string[] {
  if (unit === 'WEEKLY' && on.length > 0) {
    const days = weekdays.filter((day) => on.includes(day)).map((day) => weekdayName(day, 'short'));
    return [i18next.t('recurrence:on', { days: days.join(', ') })];
  }
  return unit === 'MONTHLY' ? [describeMonthDay(monthDay, due)] : [];
}

export function describeMonthDay(monthDay: Repeat['monthDay'], due: Day): string {
  const nth = i18next.t(`recurrence:nth.${nthOf(due) as 1}`);
  const weekday = weekdayName(weekdayOf(due), 'long');
  return i18next.t(`recurrence:month.${monthDay}`, { date: Number(due.slice(8)), nth, weekday });
}
