import { addDays, addMonths, type Day, noonOf } from '@/lib/dates/day';
import { locale } from '@/lib/i18n/locale';
import type { GoalTime, TimePeriod } from './goals';

const monthsAhead = 12;

/** "November 2026". The API has no months as periods: a goal of one has its first day and its last as its own. */
export function monthOf(day: Day): TimePeriod {
  const start_on = `${day.slice(0, 8)}01`;
  return {
    gid: `month ${start_on}`,
    display_name: new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' }).format(
      noonOf(start_on),
    ),
    period: 'month',
    start_on,
    end_on: addDays(addMonths(start_on, 1), -1),
  };
}

/** This month and those of the year to come. */
export const monthsFrom = (today: Day) =>
  Array.from({ length: monthsAhead }, (_, ahead) => monthOf(addMonths(`${today.slice(0, 8)}01`, ahead)));

/** The month that a goal has as its own days, where they are those of one. */
export function monthOfGoal({ start_on, due_on }: Pick<GoalTime, 'start_on' | 'due_on'>): TimePeriod | null {
  if (!start_on) return null;
  const month = monthOf(start_on);
  return month.start_on === start_on && month.end_on === due_on ? month : null;
}

/** The time of a goal that is for a period: its own days where that is a month. */
export const timeFor = (period: TimePeriod | null): GoalTime =>
  period?.period === 'month'
    ? { time_period: null, start_on: period.start_on, due_on: period.end_on }
    : { time_period: period, start_on: null, due_on: null };

/** "10–21 Mar 2026" or "March 2026", where a goal has days of its own. */
function daysOf({ start_on, due_on }: GoalTime): string | null {
  if (!due_on) return null;
  const month = monthOfGoal({ start_on, due_on });
  if (month) return month.display_name;
  const format = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' });
  return start_on ? format.formatRange(noonOf(start_on), noonOf(due_on)) : format.format(noonOf(due_on));
}

/** The time of a goal in words, its own days before those of its period. */
export const timeOf = (goal: GoalTime) => daysOf(goal) ?? goal.time_period?.display_name;
