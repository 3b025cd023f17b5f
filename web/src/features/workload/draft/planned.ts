import { datesFor, type PlannedDates } from '@/features/task/plan/datesFor';
import { type Span, sameSpan, spanOf } from '@/features/task/plan/span';
import type { TaskRow } from '@/features/task/taskRow';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import type { Allocation } from '../allocations';
import type { DraftChange, Plan } from './drafts';

/** Who has a task and when, as drafts say it. */
export function planOfTask(task: TaskRow): Plan {
  const span = spanOf(task);
  const hasStart = task.start_on !== null || task.start_at !== null;
  return {
    assignee: task.assignee?.gid ?? null,
    start_date: span && hasStart ? dayAt(span.start) : null,
    end_date: span ? dayAt(span.end) : null,
  };
}

export const planOfAllocation = ({
  start_date,
  end_date,
}: Pick<Allocation, 'start_date' | 'end_date'>): Plan => ({
  assignee: null,
  start_date,
  end_date,
});

export const isSame = (one: Plan, other: Plan) =>
  one.assignee === other.assignee && one.start_date === other.start_date && one.end_date === other.end_date;

const spanIn = ({ start_date, end_date }: Plan): Span | null =>
  end_date ? { start: numberOf(start_date ?? end_date), end: numberOf(end_date) } : null;

/** The dates that a task has by a change; null where it keeps its own. */
export function datesBy(task: TaskRow, change: Plan): PlannedDates | null {
  const span = spanIn(change);
  const before = spanOf(task);
  return span && before && !sameSpan(span, before) ? datesFor(task, span) : null;
}

/** A task as it would be by a change. */
export function plannedTask(task: TaskRow, change: DraftChange | undefined): TaskRow {
  if (!change) return task;
  const { assignee } = change;
  return {
    ...task,
    ...datesBy(task, change),
    ...(assignee && assignee !== task.assignee?.gid && { assignee: { gid: assignee, name: '' } }),
  };
}

/** The changes with another one of the same thing; without any, where it is to be as it is. */
export function withChange(changes: readonly DraftChange[], change: DraftChange): DraftChange[] {
  const others = changes.filter(({ resource }) => resource !== change.resource);
  return change.before && isSame(change, change.before) ? others : [...others, change];
}
