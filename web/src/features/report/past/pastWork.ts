import { infiniteQueryOptions } from '@tanstack/react-query';
import { type PastTask, shownOfThePast } from '@/features/past/pastTasks';
import { getPage } from '@/lib/api/request';
import { figuresKey, type Parameters } from '../useReportFigures';

const atOnce = 100;

/** Tasks of the workspace as they were, those due first first. */
export const pastWorkQuery = (workspace: string, parameters: Parameters) =>
  infiniteQueryOptions({
    queryKey: [...figuresKey(workspace), 'tasks', parameters],
    queryFn: ({ pageParam, signal }) =>
      getPage<PastTask>(
        `/workspaces/${workspace}/past_tasks`,
        { ...parameters, limit: atOnce, offset: pageParam || undefined, opt_fields: shownOfThePast },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next_page }) => next_page?.offset,
  });
