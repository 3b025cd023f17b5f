import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';

export type Team = { gid: string; name: string };

export const teamsQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'teams'],
    queryFn: ({ signal }) => all<Team>(`/workspaces/${workspaceGid}/teams`, { opt_fields: 'name' }, signal),
  });
