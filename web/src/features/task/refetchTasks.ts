import { ApiError } from '@/lib/api/ApiError';
import { get } from '@/lib/api/request';
import { orderStore } from './orderStore';
import { rowFields, type TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { readQuietly } from './writeQueue';

/** The tasks as they are now, without those that are gone or no longer ours to see. */
export async function refetchTasks(gids: Iterable<string>): Promise<TaskRow[]> {
  const answers = await readQuietly(() => Promise.all([...gids].map(readTask)));
  const rows = answers.filter((row) => row !== null);
  taskStore.confirm(rows);
  return rows;
}

/** One of them, also from within a write. */
export async function readTask(gid: string): Promise<TaskRow | null> {
  try {
    return await get<TaskRow>(`/tasks/${gid}`, { opt_fields: rowFields });
  } catch (error) {
    if (error instanceof ApiError && [403, 404].includes(error.status)) orderStore.removeEverywhere(gid);
    return null;
  }
}
