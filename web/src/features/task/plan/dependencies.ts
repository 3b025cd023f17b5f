import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { taskStore } from '../taskStore';
import { currentGid, rowKey, settled } from '../temporary';
import { perform } from '../writeQueue';

/** Lets a task wait for another one. */
export const addDependency = (waiting: string, blocker: string) => change(waiting, blocker, true);
export const removeDependency = (waiting: string, blocker: string) => change(waiting, blocker, false);

function change(waiting: string, blocker: string, isThere: boolean) {
  void write(waiting, blocker, isThere);
  const names = { waiting: taskStore.get(waiting)?.name, blocker: taskStore.get(blocker)?.name };
  const label = i18next.t(isThere ? 'plan:said.linked' : 'plan:said.unlinked', names);
  const step = remember({
    label,
    undo: () => void write(waiting, blocker, !isThere),
    redo: () => void write(waiting, blocker, isThere),
    isAsDone: () => waits(waiting, blocker) === isThere,
    isAsUndone: () => waits(waiting, blocker) !== isThere,
  });
  sayUndoable(step, i18next.t('undo'));
}

const waits = (waiting: string, blocker: string) =>
  taskStore.get(currentGid(waiting))?.dependencies.some(({ gid }) => gid === currentGid(blocker)) ?? false;

function write(waiting: string, blocker: string, isThere: boolean): Promise<boolean> {
  let release = () => {};
  const dependencies = () => {
    const others = (taskStore.get(currentGid(waiting))?.dependencies ?? []).filter(
      ({ gid }) => gid !== blocker,
    );
    const gid = currentGid(blocker);
    const { name = '', completed = false } = taskStore.get(gid) ?? {};
    return isThere ? [...others, { gid, name, completed }] : others;
  };
  return perform({
    key: rowKey(waiting),
    show: () => {
      release = taskStore.overlay(currentGid(waiting), { dependencies: dependencies() });
      return release;
    },
    write: async () => {
      const [task, other] = await Promise.all([settled(waiting), settled(blocker)]);
      await post(`/tasks/${task}/${isThere ? 'addDependencies' : 'removeDependencies'}`, {
        dependencies: [other],
      });
      taskStore.amend(task, { dependencies: dependencies() });
    },
    done: () => release(),
  });
}
