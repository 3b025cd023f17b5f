import { addDays, addMonths, type Day, noonOf } from '@/lib/dates/day';

/** Spans of days that move along with the day on which somebody looks. */
export const spans = [
  'overdue',
  'yesterday',
  'today',
  'tomorrow',
  'last_week',
  'this_week',
  'next_week',
  'last_month',
  'this_month',
  'next_month',
] as const;
export type Span = (typeof spans)[number];

/** From the first to the last day; null is without an end on that side. */
export type Days = { from: Day | null; to: Day | null };

/** @param firstDay of the week; 0 is Sunday */
export function daysOf(span: Span, today: Day, firstDay: number): Days {
  switch (span) {
    case 'overdue':
      return { from: null, to: addDays(today, -1) };
    case 'yesterday':
      return only(addDays(today, -1));
    case 'today':
      return only(today);
    case 'tomorrow':
      return only(addDays(today, 1));
    case 'last_week':
      return week(addDays(today, -7), firstDay);
    case 'this_week':
      return week(today, firstDay);
    case 'next_week':
      return week(addDays(today, 7), firstDay);
    case 'last_month':
      return month(addMonths(firstOfMonth(today), -1));
    case 'this_month':
      return month(today);
    case 'next_month':
      return month(addMonths(firstOfMonth(today), 1));
  }
}

export const isIn = (day: Day, { from, to }: Days) => (!from || day >= from) && (!to || day <= to);

const only = (day: Day): Days => ({ from: day, to: day });

function week(day: Day, firstDay: number): Days {
  const from = addDays(day, -((noonOf(day).getDay() - firstDay + 7) % 7));
  return { from, to: addDays(from, 6) };
}

function month(day: Day): Days {
  const from = firstOfMonth(day);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
