import i18next from 'i18next';
import { editUndoably } from '@/features/task/editTask';
import { datesOf, fieldsFor } from '@/features/task/plan/datesFor';
import { refetchTasks } from '@/features/task/refetchTasks';
import type { Person, TaskRow } from '@/features/task/taskRow';
import { ApiError } from '@/lib/api/ApiError';
import { get } from '@/lib/api/request';
import { asOneStep } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import type { Allocation, Planned } from '../allocations';
import type { Draft, DraftChange } from './drafts';
import { datesBy, isSame, planOfAllocation, planOfTask } from './planned';

type Found = { change: DraftChange; name: string; task?: TaskRow; allocation?: Allocation };
/** A change that can no longer be made as it was meant. */
export type Conflict = Found & { why: 'gone' | 'changed' };

/** What a draft is about as it is now: what can be changed, and what somebody has changed or removed meanwhile. */
export async function readDraft({ changes }: Draft): Promise<{ ready: Found[]; conflicts: Conflict[] }> {
  const gids = (type: DraftChange['resource_type']) =>
    changes.filter(({ resource_type }) => resource_type === type).map(({ resource }) => resource);
  const [tasks, allocations] = await Promise.all([
    refetchTasks(gids('task')),
    Promise.all(gids('allocation').map(readAllocation)),
  ]);
  const ready: Found[] = [];
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    const task = tasks.find(({ gid }) => gid === change.resource);
    const allocation = allocations.find((one) => one?.gid === change.resource);
    const now = task ? planOfTask(task) : allocation && planOfAllocation(allocation);
    const found = {
      change,
      name: task?.name ?? allocation?.parent?.name ?? '',
      task,
      allocation: allocation ?? undefined,
    };
    if (!now || task?.completed) conflicts.push({ ...found, why: 'gone' });
    else if (change.before && !isSame(change.before, now)) conflicts.push({ ...found, why: 'changed' });
    else ready.push(found);
  }
  return { ready, conflicts };
}

async function readAllocation(gid: string): Promise<Allocation | null> {
  const opt_fields = 'parent.name,start_date,end_date,effort,assignee.name';
  try {
    return await get<Allocation>(`/allocations/${gid}`, { opt_fields });
  } catch (error) {
    if (error instanceof ApiError && [403, 404].includes(error.status)) return null;
    throw error;
  }
}

type Parts = {
  found: Found[];
  people: readonly Person[];
  editAllocation: (allocation: Allocation, planned: Planned) => void;
};

/** Makes these changes for good, all of them as one step that can be taken back. */
export function applyChanges({ found, people, editAllocation }: Parts) {
  const step = asOneStep(i18next.t('workload:draft.applied', { count: found.length }), () => {
    for (const { change, task, allocation } of found) {
      const { start_date, end_date } = change;
      if (task) applyToTask(task, change, people);
      else if (allocation && start_date && end_date)
        editAllocation(allocation, { start_date, end_date, effort: allocation.effort });
    }
  });
  if (step) sayUndoable(step, i18next.t('undo'));
}

function applyToTask(task: TaskRow, change: DraftChange, people: readonly Person[]) {
  const dates = datesBy(task, change);
  const given = people.find(({ gid }) => gid === change.assignee && gid !== task.assignee?.gid);
  const shown = { ...dates, ...(given && { assignee: given }) };
  const fields = { ...(dates && fieldsFor(dates)), ...(given && { assignee: given.gid }) };
  const was = datesOf(task);
  editUndoably(task.gid, shown, fields, {
    shown: { ...(dates && was), ...(given && { assignee: task.assignee }) },
    fields: { ...(dates && fieldsFor(was)), ...(given && { assignee: task.assignee?.gid ?? null }) },
    label: task.name,
  });
}
