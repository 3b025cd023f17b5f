import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';

export type Project = {
  gid: string;
  name: string;
  color: string | null;
  archived: boolean;
  default_view: string;
  /** What the reader may do; null where that is not known. */
  my_access_level: string | null;
  team: { gid: string; name: string } | null;
};

const fields = 'name,color,archived,default_view,my_access_level,team.name';

export const projectAsked = (gid: string) => [`/projects/${gid}`, { opt_fields: fields }] as const;

export const projectQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid],
    queryFn: ({ signal }) => get<Project>(...projectAsked(projectGid), signal),
  });
