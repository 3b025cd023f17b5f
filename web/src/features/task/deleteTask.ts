import i18next from 'i18next';
import { del, post } from '@/lib/api/request';
import { remember } from '@/lib/undo';
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
  const name = taskStore.get(gid)?.name ?? '';
  const places = orderStore.listsOf(gid).map((key) => ({ key, after: orderStore.before(key, gid) }));
  void remove({ gid, places }, i18next.t('task:waiting.deleted', { name }));
  const step = remember({
    label: i18next.t('task:said.deleted', { name }),
    undo: () => void putBack({ gid, places }, i18next.t('task:waiting.restored', { name })),
  });
  sayUndoable(step, i18next.t('undo'));
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
