import type { QueryClient } from '@tanstack/react-query';
import { perform } from '@/features/task/writeQueue';
import { put } from '@/lib/api/request';
import { type MyList, myListQuery } from './myTasks';

/** Changes how my list behaves. */
export function editMyList(
  queryClient: QueryClient,
  workspace: string,
  list: MyList,
  changed: Partial<Omit<MyList, 'gid'>>,
): Promise<boolean> {
  const { queryKey } = myListQuery(workspace);
  return perform({
    key: `list:${list.gid}`,
    show: () => {
      queryClient.setQueryData(queryKey, { ...list, ...changed });
      return () => queryClient.setQueryData(queryKey, list);
    },
    write: async () => void (await put(`/user_task_lists/${list.gid}`, changed)),
  });
}
