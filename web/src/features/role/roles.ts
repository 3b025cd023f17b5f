import { queryOptions, useQuery } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';
import { useSession } from '@/lib/session/SessionContext';
import type { Permissions } from './permissions';

export const bases = ['guest', 'member', 'admin'] as const;
export type Base = (typeof bases)[number];

export type Role = {
  gid: string;
  name: string;
  description: string;
  is_standard_role: boolean;
  base_role_type: Base | 'super_admin';
  archived: boolean;
  user_count: number;
  permissions: Permissions;
};
export type RoleInput = Pick<Role, 'name' | 'description' | 'base_role_type' | 'permissions'>;

const fields = 'name,description,is_standard_role,base_role_type,archived,user_count,permissions';

/** The standard roles first, then those of the workspace. */
export const rolesQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'roles'],
    queryFn: ({ signal }) => all<Role>('/roles', { workspace: workspaceGid, opt_fields: fields }, signal),
  });

/** Where Asana tells admins and super admins apart, Cairn has admins. */
export const baseOf = ({ base_role_type }: Pick<Role, 'base_role_type'>): Base =>
  base_role_type === 'super_admin' ? 'admin' : base_role_type;

export const createRole = (workspaceGid: string, role: RoleInput) =>
  post<Role>('/roles', { workspace: workspaceGid, ...role }, { opt_fields: fields });

export const updateRole = (gid: string, changed: Partial<RoleInput & Pick<Role, 'archived'>>) =>
  put<Role>(`/roles/${gid}`, changed, { opt_fields: fields });

export const deleteRole = (gid: string) => del(`/roles/${gid}`);

/** The roles of the workspace on screen; none until they are known. */
export function useRoles(): Role[] {
  const { workspace } = useSession();
  return useQuery(rolesQuery(workspace.gid)).data ?? [];
}
