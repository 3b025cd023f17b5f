import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';

export const quietKey = (workspace: string) => ['workspace', workspace, 'quiet projects'];

/** The projects of which only what concerns the reader themselves comes into their inbox. */
export const quietProjectsQuery = (workspace: string) =>
  queryOptions({
    queryKey: quietKey(workspace),
    queryFn: ({ signal }) =>
      all<{ gid: string; name: string }>('/inbox/quiet_projects', { workspace, opt_fields: 'name' }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
