import { useMyMembership } from '@/features/workspace/members';
import type { Permission, Permissions } from './permissions';

/** What the role of the person signed in lets them do in the workspace on screen; undefined until it is known. */
export const usePermissions = (): Permissions | undefined => useMyMembership()?.assigned_role.permissions;

/** Whether their role lets them do this; not before that is known. */
export const useMay = (permission: Permission): boolean => usePermissions()?.[permission] === true;
