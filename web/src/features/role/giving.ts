import { roleOf, useMyMembership } from '@/features/workspace/members';
import { deletions, invites, type Permissions, permissionGroups } from './permissions';
import { type Base, baseOf, bases, type Role, useRoles } from './roles';

type Mine = { base: Base; permissions: Permissions };

/** Whether this role lets people do nothing that one may not do oneself: others cannot be given or taken. */
export function isWithin({ base, permissions }: Mine, role: Pick<Role, 'base_role_type' | 'permissions'>) {
  const theirs = role.permissions;
  return (
    bases.indexOf(baseOf(role)) <= bases.indexOf(base) &&
    Object.values(permissionGroups)
      .flat()
      .every((name) => permissions[name] || !theirs[name]) &&
    deletions.indexOf(permissions.task_deletion_policy) <= deletions.indexOf(theirs.task_deletion_policy) &&
    invites.indexOf(permissions.allowed_guest_invites) <= invites.indexOf(theirs.allowed_guest_invites)
  );
}

/** The roles of the workspace, also archived ones, that the person signed in may give and take. */
export function useRolesWithin(): Role[] {
  const mine = useMyMembership();
  const roles = useRoles();
  if (!mine) return [];
  const { permissions } = mine.assigned_role;
  return roles.filter((role) => isWithin({ base: roleOf(mine), permissions }, role));
}

/** Those that an invitation may give; none to whoever invites nobody. */
export function useInvitable(): Role[] {
  const mine = useMyMembership();
  const within = useRolesWithin();
  if (!mine || mine.is_guest) return [];
  const guests = mine.assigned_role.permissions.allowed_guest_invites;
  return within.filter((role) => !role.archived && (baseOf(role) !== 'guest' || guests === 'all'));
}
