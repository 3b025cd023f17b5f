import { datesFor, type PlannedDates } from '@/features/task/plan/datesFor';
import { type Span, sameSpan, spanOf } from '@/features/task/plan/span';
import type { TaskRow } from '@/features/task/taskRow';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import { type Allocation, sameEffort } from '../allocations';
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

export const planOfAllocation = ({ assignee, start_date, end_date, effort }: Allocation): Plan => ({
  assignee: assignee.gid,
  start_date,
  end_date,
  effort,
});

export const isSame = (one: Plan, other: Plan) =>
  one.assignee === other.assignee &&
  one.start_date === other.start_date &&
  one.end_date === other.end_date &&
  sameEffort(one.effort, other.effort);

export const spanIn = ({ start_date, end_date }: Plan): Span | null =>
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

/** An allocation as it would be by a change; null where it would be gone. */
export function plannedAllocation(
  allocation: Allocation,
  change: DraftChange | undefined,
): Allocation | null {
  if (!change) return allocation;
  if (change.action === 'deleted') return null;
  const { assignee, start_date, end_date, effort } = change;
  const isGiven = assignee !== null && assignee !== allocation.assignee.gid;
  return {
    ...allocation,
    ...(start_date && end_date && { start_date, end_date }),
    effort: effort ?? allocation.effort,
    assignee: isGiven ? { gid: assignee, name: '' } : allocation.assignee,
  };
}

/** What somebody would be allocated by a draft, of what they are and of all that it names. */
export function plannedOf(assignee: string, known: Allocation[], changes: readonly DraftChange[]) {
  const byGid = new Map(known.map((allocation) => [allocation.gid, allocation]));
  return [...byGid.values()]
    .map((one) =>
      plannedAllocation(
        one,
        changes.find(({ resource }) => resource === one.gid),
      ),
    )
    .filter((one) => one?.assignee.gid === assignee)
    .filter((one) => one !== null);
}

/** The changes with another one of the same thing; without any, where it is to be as it is. */
export function withChange(changes: readonly DraftChange[], change: DraftChange): DraftChange[] {
  const others = changes.filter(({ resource }) => resource !== change.resource);
  const isIdle = change.action !== 'deleted' && change.before && isSame(change, change.before);
  return isIdle ? others : [...others, change];
}

/** The changes with this one made into a removal; what is only to be added is not there to be removed. */
export function withoutAllocation(changes: readonly DraftChange[], allocation: Allocation): DraftChange[] {
  const known = changes.find(({ resource }) => resource === allocation.gid);
  const others = changes.filter((change) => change !== known);
  if (known?.action === 'added') return others;
  const before = known?.before ?? planOfAllocation(allocation);
  return [
    ...others,
    { resource: allocation.gid, resource_type: 'allocation', action: 'deleted', ...before, before },
  ];
}
