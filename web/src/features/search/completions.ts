import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';

export type FoundTask = {
  gid: string;
  name: string;
  completed: boolean;
  memberships: { project: { gid: string; name: string } }[];
};

export type FoundOwned = { gid: string; name: string; owner: { gid: string; name: string } | null };

/** The goals or portfolios that a name being typed may mean. */
export const ownedCompletionsQuery = (
  workspaceGid: string,
  resource_type: 'goal' | 'portfolio',
  typed: string,
  count: number,
) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'owned completions', resource_type, typed],
    queryFn: ({ signal }) =>
      get<FoundOwned[]>(
        `/workspaces/${workspaceGid}/typeahead`,
        { resource_type, query: typed, count, opt_fields: 'name,owner.name' },
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

const fields = 'name,completed,memberships.project.name';

/** The tasks that a name being typed may mean. */
export const taskCompletionsQuery = (workspaceGid: string, typed: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'completions', typed],
    queryFn: ({ signal }) =>
      get<FoundTask[]>(
        `/workspaces/${workspaceGid}/typeahead`,
        { resource_type: 'task', query: typed, count: 8, opt_fields: fields },
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
