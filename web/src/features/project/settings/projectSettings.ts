import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/request';
import type { Privacy } from '../create/createProject';

export type ProjectPerson = { gid: string; name: string; email: string };

export type ProjectSettings = {
  gid: string;
  name: string;
  color: string | null;
  archived: boolean;
  default_view: string;
  privacy_setting: Privacy;
  team: { gid: string; name: string } | null;
  owner: { gid: string } | null;
  members: ProjectPerson[];
};

const fields = 'name,color,archived,default_view,privacy_setting,team.name,owner,members.name,members.email';

export const projectSettingsQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid, 'settings'],
    queryFn: ({ signal }) => get<ProjectSettings>(`/projects/${projectGid}`, { opt_fields: fields }, signal),
  });

const answer = { opt_fields: fields };

export const addMember = (projectGid: string, userGid: string) =>
  post<ProjectSettings>(`/projects/${projectGid}/addMembers`, { members: [userGid] }, answer);

export const removeMember = (projectGid: string, userGid: string) =>
  post<ProjectSettings>(`/projects/${projectGid}/removeMembers`, { members: [userGid] }, answer);
