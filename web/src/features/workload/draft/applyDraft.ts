import i18next from 'i18next';
import { mayEditAt } from '@/features/membership/level';
import type { ProjectLink } from '@/features/project/projects';
import { editUndoably } from '@/features/task/editTask';
import { datesOf, fieldsFor } from '@/features/task/plan/datesFor';
import type { Person, TaskRow } from '@/features/task/taskRow';
import { get } from '@/lib/api/request';
import { asOneStep } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import type { Allocation } from '../allocations';
import { addedBy, readAllocations } from './draftedAllocations';
import type { Draft, DraftChange } from './drafts';
import { datesBy, isSame, plannedAllocation, planOfAllocation, planOfTask } from './planned';
import { orNull, type PlannedTask, readTasks } from './readTasks';

type Project = ProjectLink & { my_access_level: string };
type Found = {
  change: DraftChange;
  name: string;
  task?: PlannedTask;
  allocation?: Allocation;
  /** Of an allocation that is to be added. */
  project?: Project;
};
/** A change that can no longer be made as it was meant. */
export type Conflict = Found & { why: 'gone' | 'changed' | 'left' | 'forbidden' };

/**
 * What a draft is about as it is now: what can be changed, and what cannot, since somebody has changed or removed it
 * meanwhile, or whoever is to have it has left.
 */
export async function readDraft(
  { gid, changes }: Draft,
  workers: readonly Person[],
): Promise<{ ready: Found[]; conflicts: Conflict[] }> {
  const taskGids = changes.filter(({ resource_type }) => resource_type === 'task').map((one) => one.resource);
  const parents = new Set(changes.flatMap(({ action, parent }) => (action === 'added' && parent) || []));
  const [tasks, allocations, projects] = await Promise.all([
    readTasks(taskGids),
    readAllocations(gid),
    Promise.all([...parents].map(readProject)),
  ]);
  const ready: Found[] = [];
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    const task = tasks.find((one) => one.gid === change.resource);
    const allocation = allocations.find((one) => one.gid === change.resource);
    const project = projects.find((one) => one?.gid === change.parent) ?? undefined;
    const name = task?.name ?? allocation?.parent?.name ?? project?.name ?? '';
    const found = { change, name, task, allocation, project };
    const why = conflictOf(found, workers);
    if (why) conflicts.push({ ...found, why });
    else ready.push(found);
  }
  return { ready, conflicts };
}

function conflictOf(
  { change, task, allocation, project }: Found,
  workers: readonly Person[],
): Conflict['why'] | null {
  const now = task ? planOfTask(task) : allocation && planOfAllocation(allocation);
  const isThere = change.action === 'added' ? project : now && !task?.completed;
  if (!isThere) return 'gone';
  if (now && change.before && !isSame(change.before, now)) return 'changed';
  const { action, assignee, before } = change;
  const isGiven = action !== 'deleted' && assignee !== null && assignee !== before?.assignee;
  if (isGiven && !workers.some(({ gid }) => gid === assignee)) return 'left';
  const level = (task ?? allocation?.parent ?? project)?.my_access_level ?? null;
  return mayEditAt(level) ? null : 'forbidden';
}

const readProject = (gid: string) =>
  orNull(get<Project>(`/projects/${gid}`, { opt_fields: 'name,color,my_access_level' }));

type Parts = {
  found: Found[];
  workers: readonly Person[];
  editAllocation: (before: Allocation | null, after: Allocation | null) => void;
};

/** Makes these changes for good, all of them as one step that can be taken back. */
export function applyChanges({ found, workers, editAllocation }: Parts) {
  const step = asOneStep(i18next.t('workload:draft.applied', { count: found.length }), () => {
    for (const { change, task, allocation, project } of found) {
      if (task) applyToTask(task, change, workers);
      else if (allocation) editAllocation(allocation, plannedAllocation(allocation, change));
      else if (project) for (const added of addedBy([change], [project])) editAllocation(null, added);
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
