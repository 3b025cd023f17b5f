import i18next from 'i18next';
import { ApiError } from '@/lib/api/ApiError';
import { post } from '@/lib/api/request';
import { useLive } from '@/lib/live/useLive';
import { remember } from '@/lib/undo';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { useDetailEdit } from '../pane/useDetailEdit';
import type { LinkedTask, TaskDetail } from '../taskDetail';

/** Which way a link goes: to a task that this one waits for, or from one that waits for this one. */
export type Side = 'dependencies' | 'dependents';

/** The server's limit, both sides of a task together. */
const mostDependencies = 30;

const actions = {
  dependencies: { add: 'addDependencies', remove: 'removeDependencies' },
  dependents: { add: 'addDependents', remove: 'removeDependents' },
} as const;

export function useDependencies(task: TaskDetail) {
  const edit = useDetailEdit(task.gid);
  const linked = new Set([...task.dependencies, ...task.dependents].map(({ gid }) => gid));
  const again = () => void edit({}, () => Promise.resolve());
  // What happens to the other tasks shows here too: they are completed, renamed, moved.
  useLive((changes) => {
    if (changes.some(({ resource }) => linked.has(resource.gid))) again();
  }, again);

  async function put(side: Side, other: LinkedTask) {
    await edit({ [side]: [...task[side], other] }, () =>
      post(`/tasks/${task.gid}/${actions[side].add}`, { [side]: [other.gid] }).catch((error: unknown) => {
        throw explained(error, side === 'dependencies' ? [task, other] : [other, task]);
      }),
    );
  }
  const take = (side: Side, other: LinkedTask) =>
    edit({ [side]: task[side].filter(({ gid }) => gid !== other.gid) }, () =>
      post(`/tasks/${task.gid}/${actions[side].remove}`, { [side]: [other.gid] }),
    );

  function add(side: Side, other: LinkedTask) {
    if (linked.size >= mostDependencies) {
      sayProblem(i18next.t('dependency:tooMany', { name: task.name, count: mostDependencies }));
      return;
    }
    void put(side, other);
    remember({ label: i18next.t('dependency:said.added'), undo: () => void take(side, other) });
  }
  function remove(side: Side, other: LinkedTask) {
    void take(side, other);
    const step = remember({
      label: i18next.t('dependency:said.removed', { name: other.name }),
      undo: () => void put(side, other),
    });
    sayUndoable(step, i18next.t('undo'));
  }
  return { linked, add, remove };
}

/** The server speaks of gids; whoever reads this knows names. */
function explained(error: unknown, [waiting, awaited]: { name: string }[]): unknown {
  if (!(error instanceof ApiError) || error.status !== 400) return error;
  const names = { waiting: waiting?.name, awaited: awaited?.name, count: mostDependencies };
  const isFull = error.message.includes('at most');
  return new ApiError(400, i18next.t(isFull ? 'dependency:otherFull' : 'dependency:circle', names));
}
