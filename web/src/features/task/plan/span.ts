import { dayOf } from '@/lib/dates/day';
import { type DayNumber, numberOf } from '@/lib/dates/dayNumber';
import { dueDay } from '../due';
import type { TaskRow } from '../taskRow';

/** The days that a task takes, the first and the last included. */
export type Span = { start: DayNumber; end: DayNumber };

const known = new WeakMap<TaskRow, Span | null>();

/** Null without a due date: a task cannot start without one. */
export function spanOf(task: TaskRow): Span | null {
  const found = known.get(task);
  if (found !== undefined) return found;
  const span = read(task);
  known.set(task, span);
  return span;
}

function read(task: TaskRow): Span | null {
  const span = spanFrom(task);
  return span && isMilestone(task) ? { start: span.end, end: span.end } : span;
}

export function spanFrom(dates: Pick<TaskRow, 'due_on' | 'due_at' | 'start_on' | 'start_at'>): Span | null {
  const due = dueDay(dates);
  if (!due) return null;
  const end = numberOf(due);
  const first = dates.start_at ? dayOf(new Date(dates.start_at)) : dates.start_on;
  return { start: first ? Math.min(numberOf(first), end) : end, end };
}

export const isMilestone = ({ resource_subtype }: Pick<TaskRow, 'resource_subtype'>) =>
  resource_subtype === 'milestone';

export const sameSpan = (one: Span, other: Span) => one.start === other.start && one.end === other.end;

export const shifted = ({ start, end }: Span, days: number): Span => ({
  start: start + days,
  end: end + days,
});

/** Another first or last day; the two never pass each other. */
export function stretched(span: Span, side: 'start' | 'end', days: number): Span {
  if (side === 'start') return { ...span, start: Math.min(span.start + days, span.end) };
  return { ...span, end: Math.max(span.end + days, span.start) };
}
