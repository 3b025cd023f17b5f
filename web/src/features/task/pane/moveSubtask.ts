import i18next from 'i18next';
import { announce } from '@/ui/announce';
import { moveTask, type Spot } from '../moveTask';
import { orderStore } from '../orderStore';
import { taskStore } from '../taskStore';

export type Direction = 'up' | 'down' | 'in' | 'out';
export type Below = Extract<Spot, { in: 'task' }>;

/** Moves a subtask one step and says aloud where it is now. Answers the task that it stands under afterwards. */
export function moveSubtask(gid: string, parent: string, out: Below | null, direction: Direction) {
  const siblings = orderStore.get(`subtasks:${parent}`);
  const place = siblings.indexOf(gid);
  const from: Below = { in: 'task', parent, after: siblings[place - 1] ?? null };
  const to = destination(siblings, place, from, out, direction);
  if (!to) return null;
  moveTask(gid, from, to);
  announce(said(gid, from, to, direction));
  return to.parent;
}

function destination(
  siblings: readonly string[],
  place: number,
  from: Below,
  out: Below | null,
  direction: Direction,
): Below | null {
  if (direction === 'out') return out;
  if (direction === 'up') return place > 0 ? { ...from, after: siblings[place - 2] ?? null } : null;
  if (direction === 'down') {
    const below = siblings[place + 1];
    return below ? { ...from, after: below } : null;
  }
  const elder = siblings[place - 1];
  if (!elder) return null;
  return { in: 'task', parent: elder, after: orderStore.get(`subtasks:${elder}`).at(-1) ?? null };
}

function said(gid: string, from: Below, to: Below, direction: Direction): string {
  const nameOf = (task: string) => taskStore.get(task)?.name ?? '';
  const name = nameOf(gid);
  if (direction === 'in') return i18next.t('task:announce.indented', { name, parent: nameOf(to.parent) });
  if (direction === 'out') return i18next.t('task:announce.outdented', { name, parent: nameOf(from.parent) });
  const list = orderStore.get(`subtasks:${to.parent}`);
  return i18next.t('task:announce.movedAmongSubtasks', {
    name,
    place: list.indexOf(gid) + 1,
    count: list.length,
  });
}
