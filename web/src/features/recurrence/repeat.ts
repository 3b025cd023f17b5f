import { type Day, noonOf } from '@/lib/dates/day';

/** As RFC 5545 writes them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
export const units = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Unit = (typeof units)[number];

/** Which day of a month: that of the due date, counted from the first or the last, or by its weekday. */
export const monthDays = ['date', 'lastDay', 'lastWeekday', 'nthWeekday'] as const;
export type MonthDay = (typeof monthDays)[number];

export type Repeat = {
  unit: Unit;
  every: number;
  on: Weekday[];
  monthDay: MonthDay;
  /** The last day, or how many times it comes, the present one included; never where both are null. */
  until: Day | null;
  count: number | null;
};

export const everyDay: Repeat = {
  unit: 'DAILY',
  every: 1,
  on: [],
  monthDay: 'date',
  until: null,
  count: null,
};

const workingDays = weekdays.slice(0, 5).join(',');
const longMonthDays = 28;

export const weekdayOf = (day: Day): Weekday => weekdays[(noonOf(day).getDay() + 6) % 7] ?? 'MO';
/** The how manieth of its weekday in its month; the fifth is the last. */
export const nthOf = (day: Day) => Math.min(5, Math.ceil(Number(day.slice(8)) / 7));

/** The rule that the server keeps. */
export function ruleOf(repeat: Repeat, due: Day): string {
  const { unit, every, on, monthDay, until, count } = repeat;
  const parts = [`FREQ=${unit}`];
  if (every > 1) parts.push(`INTERVAL=${every}`);
  if (unit === 'WEEKLY' && on.length > 0) {
    parts.push(`BYDAY=${weekdays.filter((day) => on.includes(day)).join(',')}`);
  }
  if (unit === 'MONTHLY') parts.push(...monthParts(monthDay, due));
  if (until) parts.push(`UNTIL=${until.replaceAll('-', '')}`);
  else if (count) parts.push(`COUNT=${count}`);
  return parts.join(';');
}

function monthParts(monthDay: MonthDay, due: Day): string[] {
  if (monthDay === 'lastDay') return ['BYMONTHDAY=-1'];
  if (monthDay === 'lastWeekday') return [`BYDAY=${workingDays}`, 'BYSETPOS=-1'];
  if (monthDay === 'nthWeekday') return [`BYDAY=${nthOf(due) === 5 ? -1 : nthOf(due)}${weekdayOf(due)}`];
  const date = Number(due.slice(8));
  if (date <= longMonthDays) return [`BYMONTHDAY=${date}`];
  // In months without such a day, the last one: the latest of those that there are.
  const dates = Array.from({ length: date - longMonthDays + 1 }, (_, index) => longMonthDays + index);
  return [`BYMONTHDAY=${dates.join(',')}`, 'BYSETPOS=-1'];
}

/** What a rule says, or null where it says more than this app can. */
export function readRule(rule: string): Repeat | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const take = (name: string) => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const unit = units.find((known) => known === parts.get('FREQ'));
  parts.delete('FREQ');
  const every = Number(take('INTERVAL') ?? 1);
  const until = take('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3') ?? null;
  const count = Number(take('COUNT') ?? 0) || null;
  if (!unit) return null;
  const repeat: Repeat = { ...everyDay, unit, every, until, count };
  if (unit === 'WEEKLY') repeat.on = (take('BYDAY')?.split(',') ?? []) as Weekday[];
  if (unit === 'MONTHLY') repeat.monthDay = monthDayOf(take('BYDAY'), take('BYMONTHDAY'), take('BYSETPOS'));
  const isPlain = repeat.on.every((day) => weekdays.includes(day));
  return parts.size === 0 && isPlain ? repeat : null;
}

function monthDayOf(byDay?: string, byMonthDay?: string, position?: string): MonthDay {
  if (byDay) return position ? 'lastWeekday' : 'nthWeekday';
  return byMonthDay === '-1' ? 'lastDay' : 'date';
}
