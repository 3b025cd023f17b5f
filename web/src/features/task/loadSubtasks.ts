import { all } from '@/lib/api/pages';
import { sayProblem } from '@/ui/toasts';
import { isDeleted } from './deleteTask';
import { restoreLists } from './keptTasks';
import { orderStore } from './orderStore';
import { rowFields, type TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { isTemporary } from './temporary';
import { readQuietly, reasonOf } from './writeQueue';

/** Fetches a task's subtasks into the stores; those known already show meanwhile. */
export async function loadSubtasks(gid: string) {
  if (isTemporary(gid)) return;
  if (!orderStore.has(`subtasks:${gid}`)) await restoreLists([`subtasks:${gid}`]);
  try {
    const rows = await readQuietly(() => all<TaskRow>(`/tasks/${gid}/subtasks`, { opt_fields: rowFields }));
    taskStore.confirm(rows);
    const made = orderStore.get(`subtasks:${gid}`).filter(isTemporary);
    const known = rows.map((row) => row.gid).filter((subtask) => !isDeleted(subtask));
    orderStore.set(`subtasks:${gid}`, [...known, ...made]);
  } catch (error) {
    if (!orderStore.has(`subtasks:${gid}`)) sayProblem(reasonOf(error));
  }
}
