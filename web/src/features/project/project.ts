import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';

export type Project = {
  gid: string;
  name: string;
  color: string | null;
  archived: boolean;
  team: { gid: string; name: string } | null;
};

export const projectQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid],
    queryFn: ({ signal }) =>
      get<Project>(`/projects/${projectGid}`, { opt_fields: 'name,color,archived,team.name' }, signal),
  });
