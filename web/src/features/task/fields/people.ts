import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';

export type User = { gid: string; name: string; email?: string; is_agent?: boolean };

export const peopleQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'people'],
    queryFn: ({ signal }) =>
      all<User>(`/workspaces/${workspaceGid}/users`, { opt_fields: 'name,email,is_agent' }, signal),
    staleTime: 5 * 60_000,
  });
