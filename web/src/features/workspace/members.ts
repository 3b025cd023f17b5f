import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Permissions } from '@/features/role/permissions';
import { all } from '@/lib/api/pages';
import { post, put } from '@/lib/api/request';
import { useSession } from '@/lib/session/SessionContext';

export const roles = ['admin', 'member', 'guest'] as const;
export type Role = (typeof roles)[number];

export type Member = {
  /** Of the membership, not of the person. */
  gid: string;
  user: { gid: string; name: string; email: string; is_agent: boolean };
  is_admin: boolean;
  is_guest: boolean;
  assigned_role: { gid: string; name: string; is_standard_role: boolean };
  created_at: string;
};

const fields =
  'user.name,user.email,user.is_agent,is_admin,is_guest,assigned_role.name,assigned_role.is_standard_role,created_at';

export const membersQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'members'],
    queryFn: ({ signal }) =>
      all<Member>(`/workspaces/${workspaceGid}/workspace_memberships`, { opt_fields: fields }, signal),
  });

export function roleOf({ is_admin, is_guest }: Pick<Member, 'is_admin' | 'is_guest'>): Role {
  if (is_admin) return 'admin';
  return is_guest ? 'guest' : 'member';
}

export type MyMembership = Pick<Member, 'gid' | 'is_admin' | 'is_guest'> & {
  assigned_role: { gid: string; permissions: Permissions };
};

/** What the person signed in is in the workspace on screen; undefined until it is known. */
export function useMyMembership(): MyMembership | undefined {
  const { me, workspace } = useSession();
  const { data } = useQuery({
    queryKey: ['workspace', workspace.gid, 'role', me.gid],
    queryFn: ({ signal }) =>
      all<MyMembership>(
        `/workspaces/${workspace.gid}/workspace_memberships`,
        { user: 'me', opt_fields: 'is_admin,is_guest,assigned_role.permissions' },
        signal,
      ),
    select: ([mine]) => mine,
  });
  return data;
}

/** Their kind of role. */
export function useMyRole(): Role | undefined {
  const mine = useMyMembership();
  return mine && roleOf(mine);
}

export const changeRole = (membershipGid: string, assigned_role: string) =>
  put(`/workspace_memberships/${membershipGid}`, { assigned_role });

export const removeMember = (workspaceGid: string, userGid: string) =>
  post(`/workspaces/${workspaceGid}/removeUser`, { user: userGid });

export type ResetLink = { url: string; expires_at: string };

export const makeResetLink = (workspaceGid: string, userGid: string) =>
  post<ResetLink>(`/workspaces/${workspaceGid}/users/${userGid}/passwordResetLink`);
