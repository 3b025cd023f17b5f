import { queryOptions } from '@tanstack/react-query';
import type { StatusKind } from '@/features/status/statuses';
import { all } from '@/lib/api/pages';

export type TeamProject = {
  gid: string;
  name: string;
  color: string | null;
  archived: boolean;
  due_on: string | null;
  owner: { gid: string; name: string } | null;
  current_status_update: { status_type: StatusKind } | null;
};

const fields = [
  'name',
  'color',
  'archived',
  'due_on',
  'owner.name',
  'current_status_update.status_type',
] as const;

/** The projects of a team, those that were put away too. */
export const teamProjectsQuery = (teamGid: string) =>
  queryOptions({
    queryKey: ['team', teamGid, 'projects'],
    queryFn: ({ signal }) =>
      all<TeamProject>(`/teams/${teamGid}/projects`, { opt_fields: fields.join(',') }, signal),
  });

type Share = { gid: string; parent: TeamProject };

/** Projects of others that are shared with the team. */
export const sharedProjectsQuery = (teamGid: string) =>
  queryOptions({
    queryKey: ['team', teamGid, 'shared projects'],
    queryFn: async ({ signal }) => {
      const shares = await all<Share>(
        '/memberships',
        {
          member: teamGid,
          resource_subtype: 'project_membership',
          opt_fields: fields.map((field) => `parent.${field}`).join(','),
        },
        signal,
      );
      return shares.map(({ parent }) => parent);
    },
  });
