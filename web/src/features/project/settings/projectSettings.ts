import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';
import type { Privacy } from '../create/createProject';

export type ProjectSettings = {
  gid: string;
  name: string;
  color: string | null;
  archived: boolean;
  default_view: string;
  privacy_setting: Privacy;
  team: { gid: string; name: string } | null;
  owner: { gid: string } | null;
};

const fields = 'name,color,archived,default_view,privacy_setting,team.name,owner';

export const projectSettingsQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid, 'settings'],
    queryFn: ({ signal }) => get<ProjectSettings>(`/projects/${projectGid}`, { opt_fields: fields }, signal),
  });
