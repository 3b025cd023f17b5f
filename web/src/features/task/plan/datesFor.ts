import { dayAt } from '@/lib/dates/dayNumber';
import type { TaskFields } from '../editTask';
import type { TaskRow } from '../taskRow';
import { isMilestone, type Span, spanOf } from './span';

export type PlannedDates = Pick<TaskRow, 'due_on' | 'due_at' | 'start_on' | 'start_at'>;

/** The dates with which a task takes these days. Times of day stay as they are; a milestone is a day without a start. */
export function datesFor(task: TaskRow, span: Span): PlannedDates {
  const before = spanOf(task);
  const due_at = task.due_at && before ? movedInstant(task.due_at, span.end - before.end) : null;
  const due_on = due_at?.slice(0, 10) ?? dayAt(span.end);
  if (isMilestone(task)) return { due_on, due_at, start_on: null, start_at: null };
  const start_at = task.start_at && before ? movedInstant(task.start_at, span.start - before.start) : null;
  const hasStart = task.start_on !== null || span.start !== span.end;
  return {
    due_on,
    due_at,
    start_on: start_at?.slice(0, 10) ?? (hasStart ? dayAt(span.start) : null),
    start_at,
  };
}

/** The same time of day in the reader's zone, also when the clocks change in between. */
function movedInstant(instant: string, days: number): string {
  const date = new Date(instant);
  date.setDate(date.getDate() + days);
  return date.toISOString();
}

/** A day and its instant exclude each other on write: the instant implies its day. */
export function fieldsFor({ due_on, due_at, start_on, start_at }: PlannedDates): TaskFields {
  return { ...(due_at ? { due_at } : { due_on }), ...(start_at ? { start_at } : { start_on }) };
}

export function datesOf({ due_on, due_at, start_on, start_at }: TaskRow): PlannedDates {
  return { due_on, due_at, start_on, start_at };
}
