import i18next from 'i18next';
import type { CustomField } from '@/features/field/field';
import type { FieldValue } from '@/features/field/value';
import type { Tag } from '@/features/tag/tags';
import { toggleTag } from '@/features/tag/tagTask';
import { asOneStep } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { markOwnPart } from '../coAssign';
import { deleteQuietly } from '../deleteTask';
import { editUndoably } from '../editTask';
import { assign, type Dates, setDates } from '../fieldEdits';
import { keyOf, moveTask, type Spot } from '../moveTask';
import { orderStore } from '../orderStore';
import { addToProject, removeFromProject } from '../pane/memberships';
import { setField } from '../setField';
import type { Named, Person, TaskRow } from '../taskRow';
import { taskStore } from '../taskStore';
import { isTicked, partOf } from '../tick';

const known = (gids: readonly string[]) => gids.flatMap((gid) => taskStore.get(gid) ?? []);

/** Does the same to several tasks, as one step that one Undo takes back. */
function toAll(tasks: readonly TaskRow[], said: string, act: (task: TaskRow) => void) {
  const step = asOneStep(i18next.t(said as 'task:select.edited', { count: tasks.length }), () =>
    tasks.forEach(act),
  );
  if (step) sayUndoable(step, i18next.t('undo'));
}

/** @param partsOf whose own part is meant, of tasks that others lead */
export function completeAll(gids: readonly string[], completed: boolean, partsOf: string | undefined) {
  toAll(known(gids), completed ? 'task:select.completed' : 'task:select.reopened', (task) => {
    if (isTicked(task, partsOf) === completed) return;
    const part = partOf(task, partsOf);
    if (part) {
      markOwnPart(task, part.user.gid, completed);
      return;
    }
    const back = { completed: !completed };
    editUndoably(task.gid, { completed }, { completed }, { shown: back, fields: back, label: '' });
  });
}

export function assignAll(gids: readonly string[], person: Person | null) {
  toAll(known(gids), 'task:select.edited', (task) => assign(task, person));
}

export function dateAll(gids: readonly string[], dates: Dates) {
  toAll(known(gids), 'task:select.edited', (task) => setDates(task, dates));
}

/** Gives the tag to those that lack it; when none does, takes it from all. */
export function tagAll(gids: readonly string[], tag: Tag) {
  const has = (task: TaskRow) => task.tags.some(({ gid }) => gid === tag.gid);
  const tasks = known(gids);
  const all = tasks.every(has);
  toAll(tasks, 'task:select.edited', (task) => {
    if (has(task) === all) toggleTag(task.gid, tag);
  });
}

/** Leaves out tasks that do not have the field, as subtasks. */
export function fillAll(gids: readonly string[], field: CustomField, value: FieldValue) {
  const having = known(gids).filter(({ custom_fields }) =>
    custom_fields.some(({ gid }) => gid === field.gid),
  );
  toAll(having, 'task:select.edited', (task) => setField(task, field, value));
}

/** Those that are in it already stay as they are. They leave the other project where one is given. */
export function addAllToProject(gids: readonly string[], project: Named, leaving: string | null) {
  const isIn = (task: TaskRow, other: string) =>
    task.memberships.find(({ project }) => project.gid === other);
  toAll(known(gids), 'task:select.edited', (task) => {
    const left = leaving && isIn(task, leaving);
    if (!isIn(task, project.gid)) addToProject(task, project);
    if (left) removeFromProject(task, left);
  });
}

export function deleteAll(gids: readonly string[]) {
  toAll(known(gids), 'task:select.deleted', (task) => void deleteQuietly(task.gid));
}

export function regroupAll(gids: readonly string[], regroup: (gid: string) => void) {
  toAll(known(gids), 'task:select.moved', ({ gid }) => regroup(gid));
}

/** Puts them behind one another, in the order of the list from which they come. */
export function moveAll(gids: readonly string[], to: Spot) {
  let { after } = to;
  const tasks = inTheirOrder(
    known(gids).filter((task) => !isAbove(task, to)),
    to,
  );
  toAll(tasks, 'task:select.moved', (task) => {
    const from = spotOf(task, to);
    if (!from) return;
    moveTask(task.gid, from, { ...to, after });
    after = task.gid;
  });
}

/** A task does not go below itself. */
function isAbove({ gid }: TaskRow, to: Spot): boolean {
  let above = to.in === 'task' ? taskStore.get(to.parent) : undefined;
  while (above && above.gid !== gid) above = taskStore.get(above.parent?.gid ?? '');
  return above !== undefined;
}

/** List by list, whichever was chosen first. */
function inTheirOrder(tasks: readonly TaskRow[], to: Spot): TaskRow[] {
  const lists = Map.groupBy(tasks, (task) => {
    const spot = spotOf(task, to);
    return spot && keyOf(spot);
  });
  return [...lists].flatMap(([key, those]) => {
    const places = new Map((key ? orderStore.get(key) : []).map((gid, place) => [gid, place]));
    return those.toSorted((one, other) => (places.get(one.gid) ?? 0) - (places.get(other.gid) ?? 0));
  });
}

/** Where a task stands in the project that it is moved in, or below its parent. */
function spotOf(task: TaskRow, to: Spot): Spot | null {
  const { gid } = task;
  if (to.in === 'section' && to.project === null) return ownSpotOf(gid);
  const here =
    task.memberships.find(({ project }) => to.in === 'section' && project.gid === to.project) ??
    task.memberships[0];
  if (here?.section) {
    const section = here.section.gid;
    return {
      in: 'section',
      project: here.project.gid,
      section,
      after: orderStore.before(`section:${section}`, gid),
    };
  }
  const parent = task.parent?.gid;
  return parent ? { in: 'task', parent, after: orderStore.before(`subtasks:${parent}`, gid) } : null;
}

/** Where a task stands in the reader's own list. */
function ownSpotOf(gid: string): Spot | null {
  const key = orderStore.listsOf(gid).find((list) => list.startsWith('mine:'));
  if (!key) return null;
  const section = key.slice('mine:'.length);
  return { in: 'section', project: null, section, after: orderStore.before(key, gid) };
}
