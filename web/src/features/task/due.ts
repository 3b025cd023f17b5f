import { type Day, dayOf, today } from '@/lib/dates/day';
import { formatDay, formatTime } from '@/lib/dates/formatDay';
import type { TaskRow } from './taskRow';

type Dated = Pick<TaskRow, 'due_on' | 'due_at' | 'start_on'>;

/** The day in the reader's time zone: an instant may fall on another day there than in the record. */
export function dueDay({ due_on, due_at }: Dated): Day | null {
  return due_at ? dayOf(new Date(due_at)) : due_on;
}

export function formatDue(task: Dated): string {
  return formatStart(task) + formatEnd(task);
}

/** The first half of a span of days, with its dash; empty without one. */
export function formatStart(task: Dated): string {
  const day = dueDay(task);
  return day && task.start_on && task.start_on !== day ? `${formatDay(task.start_on)} – ` : '';
}

export function formatEnd(task: Dated): string {
  const day = dueDay(task);
  if (!day) return '';
  return task.due_at ? `${formatDay(day)}, ${formatTime(task.due_at)}` : formatDay(day);
}

export type Urgency = 'overdue' | 'today' | 'later' | 'none';

export function urgencyOf(task: Dated & { completed: boolean }, now = today()): Urgency {
  const day = dueDay(task);
  if (!day || task.completed) return 'none';
  if (day < now || (task.due_at && new Date(task.due_at) < new Date())) return 'overdue';
  return day === now ? 'today' : 'later';
}
