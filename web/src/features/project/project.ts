import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';

export type Project = {
  gid: string;
  name: string;
  color: string | null;
  archived: boolean;
  default_view: string;
  team: { gid: string; name: string } | null;
};

const fields = 'name,color,archived,default_view,team.name';

export const projectQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid],
    queryFn: ({ signal }) => get<Project>(`/projects/${projectGid}`, { opt_fields: fields }, signal),
  });
