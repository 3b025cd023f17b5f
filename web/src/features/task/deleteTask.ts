import i18next from 'i18next';
import { del, post } from '@/lib/api/request';
import { remember, type Undoable } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { keptWrite } from './keptWrites';
import { type ListKey, orderStore } from './orderStore';
import { taskStore } from './taskStore';
import { currentGid, rowKey, settled } from './temporary';

const deleted = new Set<string>();
/** Deleted here, though the server may still list it for a moment. */
export const isDeleted = (gid: string) => deleted.has(gid);

type Place = { key: ListKey; after: string | null };

type Deletion = { gid: string; places: Place[] };

const remove = keptWrite<Deletion>('task.delete', {
  edit: ({ gid, places }) => ({
    key: rowKey(gid),
    show: () => {
      hide(gid, places);
      return () => bringBack(gid, places);
    },
    write: async (keys) => del(`/tasks/${await settled(gid)}`, keys()),
  }),
});

const putBack = keptWrite<Deletion>('task.restore', {
  edit: ({ gid, places }) => ({
    key: rowKey(gid),
    show: () => {
      bringBack(gid, places);
      return () => hide(gid, places);
    },
    write: async (keys) => void (await post(`/tasks/${await settled(gid)}/restore`, {}, undefined, keys())),
  }),
});

export function deleteTask(shownGid: string) {
  const gid = currentGid(shownGid);
  sayUndoable(deleteQuietly(gid), i18next.t('undo'));
}

/** As one of several things that are said in one. */
export function deleteQuietly(gid: string): Undoable {
  const name = taskStore.get(gid)?.name ?? '';
  const { take, giveBack } = deletion(gid);
  take();
  return remember({ label: i18next.t('task:said.deleted', { name }), undo: giveBack, redo: take });
}

/** How a task is taken away, and how it is brought back to where it stands now. */
export function deletion(shownGid: string) {
  let places: Place[] = [];
  const name = () => taskStore.get(currentGid(shownGid))?.name ?? '';
  return {
    take() {
      const gid = currentGid(shownGid);
      places = orderStore.listsOf(gid).map((key) => ({ key, after: orderStore.before(key, gid) }));
      void remove({ gid, places }, i18next.t('task:waiting.deleted', { name: name() }));
    },
    giveBack() {
      const gid = currentGid(shownGid);
      void putBack({ gid, places }, i18next.t('task:waiting.restored', { name: name() }));
    },
  };
}

function hide(gid: string, places: Place[]) {
  deleted.add(gid);
  count(places, -1);
  orderStore.removeEverywhere(gid);
}

function bringBack(gid: string, places: Place[]) {
  deleted.delete(gid);
  for (const { key, after } of places) orderStore.insert(key, gid, after);
  count(places, 1);
}

function count(places: Place[], more: number) {
  for (const { key } of places) {
    const [kind, gid = ''] = key.split(':');
    const parent = kind === 'subtasks' && taskStore.get(gid);
    if (parent) taskStore.amend(parent.gid, { num_subtasks: Math.max(0, parent.num_subtasks + more) });
  }
}
