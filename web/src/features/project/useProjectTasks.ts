import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sectionsQuery } from '@/features/section/sections';
import { isLoaded, loadTasks, restoreTasks } from './loadTasks';
import { useProjectLive } from './useProjectLive';

export type Loading = { ready: boolean; complete: boolean; error: Error | null; retry: () => void };

/** Keeps a project's tasks loaded and current while its page is open. */
export function useProjectTasks(projectGid: string): Loading {
  const [painted, setPainted] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const { isSuccess, error, refetch } = useQuery({
    queryKey: ['project', projectGid, 'tasks'],
    queryFn: async ({ signal }) => {
      const sections = queryClient.getQueryData(sectionsQuery(projectGid).queryKey) ?? [];
      if (await restoreTasks(projectGid, sections)) setPainted(projectGid);
      await loadTasks(projectGid, () => setPainted(projectGid), signal);
      return true;
    },
    // While the page is closed nobody follows the changes, so each visit looks again, behind what is shown.
    staleTime: 0,
  });
  useProjectLive(projectGid, refetch);
  useEffect(() => {
    if (isLoaded(projectGid)) setPainted(projectGid);
  }, [projectGid]);
  const ready = isSuccess || painted === projectGid || isLoaded(projectGid);
  return { ready, complete: isSuccess || error !== null, error: ready ? null : error, retry: refetch };
}
