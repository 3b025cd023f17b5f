import i18next from 'i18next';
import { loadSubtasks } from '@/features/task/loadSubtasks';
import { refetchTasks } from '@/features/task/refetchTasks';
import type { Named } from '@/features/task/taskRow';
import { reasonOf } from '@/features/task/writeQueue';
import { post } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { remember } from '@/lib/undo';
import { sayProblem, sayUndoable } from '@/ui/toasts';

const fields = { opt_fields: 'gid' };

/** Closes a task that is the same as another one into that; Ctrl/Cmd+Z takes it back. */
export async function mergeTask(task: Named, into: Named, move_subtasks: boolean) {
  const merge = () => post(`/tasks/${task.gid}/mergeInto`, { task: into.gid, move_subtasks }, fields);
  if (!(await run(merge, [task.gid, into.gid]))) return;
  const step = remember({
    label: i18next.t('duplicate:merge.done', { name: task.name, into: into.name }),
    undo: () => void unmergeTask(task.gid, into.gid),
    redo: () => void run(merge, [task.gid, into.gid]),
  });
  sayUndoable(step, i18next.t('undo'));
}

export const unmergeTask = (task: string, into: string) =>
  run(() => post(`/tasks/${task}/unmerge`, {}, fields), [task, into]);

/** Both tasks look otherwise afterwards: their people, their subtasks, whether they are done. */
async function run(write: () => Promise<unknown>, concerned: string[]): Promise<boolean> {
  try {
    await write();
  } catch (error) {
    sayProblem(reasonOf(error), { label: i18next.t('tryAgain'), run: () => void run(write, concerned) });
    return false;
  }
  await refetchTasks(concerned);
  for (const gid of concerned) {
    void queryClient.invalidateQueries({ queryKey: ['task', gid] });
    void loadSubtasks(gid);
  }
  return true;
}
