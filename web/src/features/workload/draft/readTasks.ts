import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { readQuietly } from '@/features/task/writeQueue';
import { ApiError } from '@/lib/api/ApiError';
import { get } from '@/lib/api/request';

export type PlannedTask = TaskRow & { my_access_level: string };

/** The tasks as they are now, with what the reader may do with each; without those that are gone or hidden. */
export async function readTasks(gids: readonly string[]): Promise<PlannedTask[]> {
  const answers = await readQuietly(() => Promise.all(gids.map(readTask)));
  const tasks = answers.filter((task) => task !== null);
  taskStore.confirm(tasks);
  return tasks;
}

const readTask = (gid: string) =>
  orNull(get<PlannedTask>(`/tasks/${gid}`, { opt_fields: `${rowFields},my_access_level` }));

/** Nothing where something is gone or hidden from the reader. */
export async function orNull<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ApiError && [403, 404].includes(error.status)) return null;
    throw error;
  }
}
