import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type TaskDetail, taskDetailQuery } from '../taskDetail';
import { rowKey } from '../temporary';
import { perform } from '../writeQueue';

/** Changes what only the pane shows: at once here, then on the server, and back if that refuses. */
export function useDetailEdit(gid: string) {
  const queryClient = useQueryClient();
  return (patch: Partial<TaskDetail>, write: () => Promise<unknown>) =>
    perform({
      key: rowKey(gid),
      show: () => {
        const before = read(queryClient, gid);
        void queryClient.cancelQueries({ queryKey: taskDetailQuery(gid).queryKey });
        paint(queryClient, gid, patch);
        return () => {
          if (before) paint(queryClient, gid, pick(before, patch));
        };
      },
      write: async () => void (await write()),
      done: () => void queryClient.invalidateQueries({ queryKey: taskDetailQuery(gid).queryKey }),
    });
}

const read = (queryClient: QueryClient, gid: string) =>
  queryClient.getQueryData(taskDetailQuery(gid).queryKey)?.data;

function paint(queryClient: QueryClient, gid: string, patch: Partial<TaskDetail>) {
  queryClient.setQueryData(
    taskDetailQuery(gid).queryKey,
    (known) => known && { ...known, data: { ...known.data, ...patch } },
  );
}

function pick(from: TaskDetail, named: Partial<TaskDetail>): Partial<TaskDetail> {
  const names = Object.keys(named) as (keyof TaskDetail)[];
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
