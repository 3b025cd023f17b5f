import i18next from 'i18next';
import { del } from '@/lib/api/request';
import { defer } from '@/lib/deferred';
import { forgetStep, remember } from '@/lib/undo';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { type ListKey, orderStore } from './orderStore';
import { taskStore } from './taskStore';
import { currentGid, rowKey, settled } from './temporary';
import { enqueue, reasonOf } from './writeQueue';

const deleted = new Set<string>();
/** Hidden here already, though the server may still list it. */
export const isDeleted = (gid: string) => deleted.has(gid);

export function deleteTask(shownGid: string) {
  const gid = currentGid(shownGid);
  const places = orderStore.listsOf(gid).map((key) => ({ key, after: orderStore.before(key, gid) }));
  deleted.add(gid);
  count(places, -1);
  orderStore.removeEverywhere(gid);

  const putBack = () => {
    deleted.delete(gid);
    for (const { key, after } of places) orderStore.insert(key, gid, after);
    count(places, 1);
  };
  const cancel = defer(() => {
    forgetStep(step);
    enqueue(rowKey(gid), async () => del(`/tasks/${await settled(gid)}`)).catch((error) => {
      putBack();
      sayProblem(reasonOf(error), { label: i18next.t('tryAgain'), run: () => deleteTask(gid) });
    });
  });
  const step = remember({
    label: i18next.t('task:said.deleted', { name: taskStore.get(gid)?.name ?? '' }),
    undo: () => {
      cancel();
      putBack();
    },
  });
  sayUndoable(step, i18next.t('undo'));
}

function count(places: { key: ListKey }[], more: number) {
  for (const { key } of places) {
    const [kind, gid = ''] = key.split(':');
    const parent = kind === 'subtasks' && taskStore.get(gid);
    if (parent) taskStore.amend(parent.gid, { num_subtasks: Math.max(0, parent.num_subtasks + more) });
  }
}
