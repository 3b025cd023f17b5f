import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { sayUndoable } from '@/ui/toasts';
import { keptWrite } from '../keptWrites';
import { moveTask, type Spot } from '../moveTask';
import { orderStore } from '../orderStore';
import { readTask } from '../refetchTasks';
import type { TaskRow } from '../taskRow';
import { taskStore } from '../taskStore';
import { rowKey, settled } from '../temporary';

const free = keptWrite<{ gid: string; parent: string }>('task.takeOut', {
  edit: ({ gid, parent }) => {
    let release = () => {};
    return {
      key: rowKey(gid),
      show: () => {
        release = taskStore.overlay(gid, { parent: null });
        const before = orderStore.before(`subtasks:${parent}`, gid);
        orderStore.remove(`subtasks:${parent}`, gid);
        return () => {
          release();
          orderStore.insert(`subtasks:${parent}`, gid, before);
        };
      },
      write: async (keys) => {
        await post(`/tasks/${await settled(gid)}/setParent`, { parent: null }, undefined, keys());
        taskStore.amend(gid, { parent: null });
      },
      done: () => release(),
    };
  },
});

/** Makes a task of its own of a subtask: below its parent in the parent's project, or in none where that has none. */
export async function takeOut({ gid, name, parent }: TaskRow) {
  if (!parent) return;
  const above = taskStore.get(parent.gid) ?? (await readTask(parent.gid));
  const place = above?.memberships[0];
  if (!place?.section)
    return void free({ gid, parent: parent.gid }, i18next.t('task:waiting.moved', { name }));
  const from: Spot = {
    in: 'task',
    parent: parent.gid,
    after: orderStore.before(`subtasks:${parent.gid}`, gid),
  };
  const step = moveTask(gid, from, {
    in: 'section',
    project: place.project.gid,
    section: place.section.gid,
    after: parent.gid,
  });
  sayUndoable(step, i18next.t('undo'));
}
