import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { get, post, put } from '@/lib/api/request';

export type Team = { gid: string; name: string };

export const visibilities = ['public', 'request_to_join', 'secret'] as const;
export type Visibility = (typeof visibilities)[number];
export type TeamDetail = Team & {
  visibility: Visibility;
  html_description?: string;
  /** Whether its admins approve the hours of its members. */
  endorsed?: boolean;
};

export type TeamMember = {
  gid: string;
  user: { gid: string; name: string; email: string; is_agent: boolean };
  is_admin: boolean;
};

export const teamsQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'teams'],
    queryFn: ({ signal }) =>
      all<TeamDetail>(`/workspaces/${workspaceGid}/teams`, { opt_fields: 'name,visibility' }, signal),
  });

export const teamQuery = (teamGid: string) =>
  queryOptions({
    queryKey: ['team', teamGid],
    queryFn: ({ signal }) =>
      get<TeamDetail>(
        `/teams/${teamGid}`,
        { opt_fields: 'name,visibility,html_description,endorsed' },
        signal,
      ),
  });

const memberFields = 'user.name,user.email,user.is_agent,is_admin';

export const teamMembersQuery = (teamGid: string) =>
  queryOptions({
    queryKey: ['team', teamGid, 'members'],
    queryFn: ({ signal }) =>
      all<TeamMember>(`/teams/${teamGid}/team_memberships`, { opt_fields: memberFields }, signal),
  });

export const createTeam = (workspaceGid: string, name: string, visibility: string) =>
  post<TeamDetail>('/teams', { organization: workspaceGid, name, visibility });

export const updateTeam = (teamGid: string, edits: Partial<TeamDetail>) =>
  put<TeamDetail>(`/teams/${teamGid}`, edits);

export const addToTeam = (teamGid: string, userGid: string) =>
  post<TeamMember>(`/teams/${teamGid}/addUser`, { user: userGid }, { opt_fields: memberFields });

export const removeFromTeam = (teamGid: string, userGid: string) =>
  post(`/teams/${teamGid}/removeUser`, { user: userGid });
