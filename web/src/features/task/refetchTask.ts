import { ApiError } from '@/lib/api/ApiError';
import { get } from '@/lib/api/request';
import { orderStore } from './orderStore';
import { rowFields, type TaskRow } from './taskRow';
import { taskStore } from './taskStore';

/** The task as it is now, or null when it is gone or no longer ours to see. */
export async function refetchTask(gid: string): Promise<TaskRow | null> {
  try {
    const row = await get<TaskRow>(`/tasks/${gid}`, { opt_fields: rowFields });
    taskStore.confirm([row]);
    return row;
  } catch (error) {
    if (error instanceof ApiError && [403, 404].includes(error.status)) orderStore.removeEverywhere(gid);
    return null;
  }
}
