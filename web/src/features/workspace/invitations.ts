import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, post } from '@/lib/api/request';
import type { Role } from './members';

export type PendingInvitation = {
  gid: string;
  /** Null for a link that everyone who has it can use. */
  email: string | null;
  role: Role;
  assigned_role: { gid: string; name: string; is_standard_role: boolean };
  expires_at: string;
  created_at: string;
  invited_by: { gid: string; name: string } | null;
  team: { gid: string; name: string } | null;
  url?: string;
};

const fields =
  'email,role,assigned_role.name,assigned_role.is_standard_role,expires_at,created_at,invited_by.name,team.name';

export const invitationsQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'invitations'],
    queryFn: ({ signal }) =>
      all<PendingInvitation>(`/workspaces/${workspaceGid}/invitations`, { opt_fields: fields }, signal),
  });

export type NewInvitation = { email?: string; assigned_role: string; team?: string };

/** The answer alone holds the link. */
export const invite = (workspaceGid: string, invitation: NewInvitation) =>
  post<PendingInvitation>(`/workspaces/${workspaceGid}/invitations`, invitation, {
    opt_fields: `${fields},url`,
  });

export const revokeInvitation = (gid: string) => del(`/invitations/${gid}`);
