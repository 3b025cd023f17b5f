import { queryOptions } from '@tanstack/react-query';
import { isDeleted } from '@/features/task/deleteTask';
import { restoreLists } from '@/features/task/keptTasks';
import { orderStore } from '@/features/task/orderStore';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { isTemporary } from '@/features/task/temporary';
import { pages } from '@/lib/api/pages';
import { get } from '@/lib/api/request';

export const myListQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'myList'],
    queryFn: () => get<{ gid: string }>('/users/me/user_task_list', { workspace, opt_fields: 'gid' }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Fills the stores with my tasks: those still to be done, or all of them. */
export async function loadMyTasks(list: string, withDone: boolean, signal: AbortSignal) {
  await restoreLists([`mine:${list}`, `together:${list}`]);
  const found: string[] = [];
  const query = { opt_fields: rowFields, completed_since: withDone ? undefined : 'now' };
  for await (const page of pages<TaskRow>(`/user_task_lists/${list}/tasks`, query, signal)) {
    taskStore.confirm(page);
    found.push(...page.map(({ gid }) => gid).filter((gid) => !isDeleted(gid)));
    orderStore.append(`mine:${list}`, found);
  }
  await loadTogether(list, withDone, signal);
  const made = orderStore.get(`mine:${list}`).filter(isTemporary);
  orderStore.set(`mine:${list}`, [...found, ...made]);
}

/** Those that others lead and the reader has a part in. */
async function loadTogether(list: string, withDone: boolean, signal: AbortSignal) {
  const found: string[] = [];
  const query = { opt_fields: rowFields, ...(!withDone && { completed: 'false' }) };
  for await (const page of pages<TaskRow>(`/user_task_lists/${list}/co_assigned_tasks`, query, signal)) {
    taskStore.confirm(page);
    found.push(...page.map(({ gid }) => gid).filter((gid) => !isDeleted(gid)));
  }
  orderStore.set(`together:${list}`, found);
}
