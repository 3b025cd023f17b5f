import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { remember, type Undoable } from '@/lib/undo';
import { type ListKey, orderStore } from './orderStore';
import type { Membership, TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { currentGid, rowKey, settled } from './temporary';
import { perform } from './writeQueue';

/** A place in a project's section or among a task's subtasks; `after` is the neighbour above, null for the first place. */
export type Spot =
  | { in: 'section'; project: string; section: string; after: string | null }
  | { in: 'task'; parent: string; after: string | null };

export function keyOf(spot: Spot): ListKey {
  return spot.in === 'section' ? `section:${spot.section}` : `subtasks:${spot.parent}`;
}

/** Moves a task and remembers the way back. */
export function moveTask(gid: string, from: Spot, to: Spot): Undoable {
  void move(gid, from, to);
  return remember({
    label: i18next.t('task:said.moved', { name: taskStore.get(gid)?.name ?? '' }),
    undo: () => void move(gid, to, from),
  });
}

function move(gid: string, from: Spot, to: Spot): Promise<boolean> {
  let release = () => {};
  let neighbour: string | null = to.after;
  return perform({
    key: rowKey(gid),
    show: () => {
      const shown = currentGid(gid);
      const task = taskStore.get(shown);
      const placed = { before: orderStore.before(keyOf(from), shown) };
      if (keyOf(from) !== keyOf(to)) orderStore.remove(keyOf(from), shown);
      const isKnown = orderStore.get(keyOf(to)).length > 0;
      orderStore.insert(keyOf(to), shown, to.after && currentGid(to.after));
      // The neighbour may have gone elsewhere since; the place on screen is the one that counts.
      if (isKnown) neighbour = orderStore.before(keyOf(to), shown);
      release = task ? taskStore.overlay(shown, rowAfter(task, from, to)) : release;
      const count = countSubtasks(from, to);
      return () => {
        release();
        count();
        if (keyOf(from) !== keyOf(to)) orderStore.remove(keyOf(to), shown);
        orderStore.insert(keyOf(from), shown, placed.before);
      };
    },
    write: async () => {
      const task = await settled(gid);
      const after = neighbour === null ? null : await settled(neighbour);
      if (to.in === 'section') await moveToSection(task, from, to.project, to.section, after);
      else await moveToParent(task, from, await settled(to.parent), after);
      const row = taskStore.get(task);
      if (row) taskStore.amend(task, rowAfter(row, from, to));
    },
    done: () => release(),
  });
}

async function moveToSection(
  task: string,
  from: Spot,
  project: string,
  section: string,
  after: string | null,
) {
  if (from.in === 'section' && from.project === project) {
    // Without a neighbour the API's default is the top of the section.
    await post(`/sections/${section}/addTask`, after ? { task, insert_after: after } : { task });
    return;
  }
  await post(`/tasks/${task}/addProject`, { project, section });
  await post(`/sections/${section}/addTask`, after ? { task, insert_after: after } : { task });
  if (from.in === 'task') await post(`/tasks/${task}/setParent`, { parent: null });
}

async function moveToParent(task: string, from: Spot, parent: string, after: string | null) {
  await post(`/tasks/${task}/setParent`, { parent, insert_after: after });
  if (from.in === 'section') await post(`/tasks/${task}/removeProject`, { project: from.project });
}

function rowAfter(task: TaskRow, from: Spot, to: Spot): Partial<TaskRow> {
  const others = task.memberships.filter(
    ({ project }) => from.in !== 'section' || project.gid !== from.project,
  );
  if (to.in === 'task') {
    return {
      memberships: others,
      parent: { gid: to.parent, name: taskStore.get(to.parent)?.name ?? '' },
    };
  }
  const before = task.memberships.find(({ project }) => project.gid === to.project);
  const membership: Membership = {
    project: before?.project ?? { gid: to.project, name: '' },
    section: { gid: to.section, name: '' },
  };
  return { memberships: [...others, membership], parent: null };
}

function countSubtasks(from: Spot, to: Spot): () => void {
  const leaves = from.in === 'task' ? from.parent : null;
  const joins = to.in === 'task' ? to.parent : null;
  if (leaves === joins) return () => {};
  add(leaves, -1);
  add(joins, 1);
  return () => {
    add(leaves, 1);
    add(joins, -1);
  };
}

function add(parent: string | null, more: number) {
  const row = parent && taskStore.get(parent);
  if (row) taskStore.amend(row.gid, { num_subtasks: Math.max(0, row.num_subtasks + more) });
}
