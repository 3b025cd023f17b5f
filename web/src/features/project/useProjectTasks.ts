import { queryOptions, useQuery } from '@tanstack/react-query';
import { sectionsQuery } from '@/features/section/sections';
import { useStaleOnceClosed } from '@/lib/useStaleOnceClosed';
import { loadTasks, restoreTasks, useTasksShown } from './loadTasks';
import { useProjectLive } from './useProjectLive';

export type Loading = { ready: boolean; complete: boolean; error: Error | null; retry: () => void };

/** Brings a project's tasks into the stores. */
export const projectTasksQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid, 'tasks'],
    queryFn: async ({ signal, client }) => {
      await restoreTasks(projectGid, client.getQueryData(sectionsQuery(projectGid).queryKey) ?? []);
      await loadTasks(projectGid, signal);
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Keeps a project's tasks loaded and current while its page is open. */
export function useProjectTasks(projectGid: string): Loading {
  const isShown = useTasksShown(projectGid);
  const tasks = projectTasksQuery(projectGid);
  const { isSuccess, isFetching, error, refetch } = useQuery(tasks);
  useProjectLive(projectGid, refetch, isFetching);
  useStaleOnceClosed(tasks.queryKey);
  const ready = isSuccess || isShown;
  return { ready, complete: isSuccess || error !== null, error: ready ? null : error, retry: refetch };
}
