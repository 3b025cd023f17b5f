import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { remember, type Undoable } from '@/lib/undo';
import { restoreLists } from './keptTasks';
import { type Keys, keptWrite } from './keptWrites';
import { type ListKey, orderStore, sectionKey } from './orderStore';
import type { Membership, TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { currentGid, rowKey, settled } from './temporary';
import { lastWrite } from './writeQueue';

/**
 * A place in a section or among a task's subtasks. Without a project, the section is one of the reader's own list.
 * `after` is the neighbour above, null for the first place.
 */
export type Spot =
  | { in: 'section'; project: string | null; section: string; after: string | null }
  | { in: 'task'; parent: string; after: string | null };

export function keyOf(spot: Spot): ListKey {
  return spot.in === 'section'
    ? sectionKey(spot.project, currentGid(spot.section))
    : `subtasks:${spot.parent}`;
}

const isOwn = (spot: Spot) => spot.in === 'section' && spot.project === null;

/** Whose own list a task stands in follows from who has it: only inside that list it is moved. */
export const canMove = (from: Spot, to: Spot) => isOwn(from) === isOwn(to);

/** Moves a task and remembers the way back. */
export function moveTask(gid: string, from: Spot, to: Spot): Undoable {
  void move(gid, from, to);
  return remember({
    label: i18next.t('task:said.moved', { name: taskStore.get(gid)?.name ?? '' }),
    undo: () => void move(gid, to, from),
    redo: () => void move(gid, from, to),
    isAsDone: () => isAt(gid, to),
    isAsUndone: () => isAt(gid, from),
  });
}

/** In the list where this has put it; its place there may be another one by now. */
function isAt(gid: string, spot: Spot): boolean {
  return orderStore.get(keyOf(spot)).includes(currentGid(gid));
}

type Move = { gid: string; from: Spot; to: Spot };

const carry = keptWrite<Move>('task.move', {
  prepare: async ({ from, to }) => void (await restoreLists([keyOf(from), keyOf(to)])),
  edit: ({ gid, from, to }) => {
    let release = () => {};
    let neighbour: string | null = to.after;
    let ahead: Promise<unknown> = Promise.resolve();
    return {
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
        // The neighbour may be on its way to this list itself.
        if (neighbour) ahead = lastWrite(rowKey(neighbour));
        release = task ? taskStore.overlay(shown, rowAfter(task, from, to)) : release;
        const count = countSubtasks(from, to);
        return () => {
          release();
          count();
          if (keyOf(from) !== keyOf(to)) orderStore.remove(keyOf(to), shown);
          orderStore.insert(keyOf(from), shown, placed.before);
        };
      },
      write: async (keys) => {
        const task = await settled(gid);
        await ahead;
        const after = neighbour === null ? null : await settled(neighbour);
        if (to.in === 'section') await moveToSection(task, from, to, after, keys);
        else await moveToParent(task, from, await settled(to.parent), after, keys);
        const row = taskStore.get(task);
        if (row) taskStore.amend(task, rowAfter(row, from, to));
      },
      done: () => release(),
    };
  },
});

function move(gid: string, from: Spot, to: Spot): Promise<boolean> {
  const name = taskStore.get(currentGid(gid))?.name ?? '';
  return carry({ gid, from, to }, i18next.t('task:waiting.moved', { name }));
}

type Section = Extract<Spot, { in: 'section' }>;

async function moveToSection(task: string, from: Spot, to: Section, after: string | null, keys: Keys) {
  const { project } = to;
  const section = await settled(to.section);
  const send = (path: string, body: object) => post(path, body, undefined, keys());
  if (project !== null && (from.in !== 'section' || from.project !== project)) {
    await send(`/tasks/${task}/addProject`, { project, section });
  }
  // Without a neighbour the API's default is the top of the section.
  await send(`/sections/${section}/addTask`, after ? { task, insert_after: after } : { task });
  if (from.in === 'task') await send(`/tasks/${task}/setParent`, { parent: null });
}

async function moveToParent(task: string, from: Spot, parent: string, after: string | null, keys: Keys) {
  await post(`/tasks/${task}/setParent`, { parent, insert_after: after }, undefined, keys());
  if (from.in !== 'section' || from.project === null) return;
  await post(`/tasks/${task}/removeProject`, { project: from.project }, undefined, keys());
}

function rowAfter(task: TaskRow, from: Spot, to: Spot): Partial<TaskRow> {
  if (to.in === 'section' && to.project === null) return {};
  const others = task.memberships.filter(
    ({ project }) => from.in !== 'section' || project.gid !== from.project,
  );
  if (to.in === 'task') {
    return {
      memberships: others,
      parent: { gid: to.parent, name: taskStore.get(to.parent)?.name ?? '' },
    };
  }
  const project = to.project ?? '';
  const before = task.memberships.find((membership) => membership.project.gid === project);
  const membership: Membership = {
    project: before?.project ?? { gid: project, name: '' },
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
