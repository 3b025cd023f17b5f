import { expect, it } from 'vitest';
import { isWithin } from './giving';
import { type Permissions, permissionGroups } from './permissions';

const names = Object.values(permissionGroups).flat();
const all = {
  ...Object.fromEntries(names.map((name) => [name, true])),
  task_deletion_policy: 'all',
  allowed_guest_invites: 'all',
} as Permissions;
const mine = { base: 'member', permissions: { ...all, manage_roles: false } } as const;
const role = (
  permissions: Partial<Permissions>,
  base_role_type: 'guest' | 'member' | 'admin' = 'member',
) => ({
  base_role_type,
  permissions: { ...mine.permissions, ...permissions },
});

it('lets one give what one may do, and less', () => {
  expect(isWithin(mine, role({}))).toBe(true);
  expect(isWithin(mine, role({ create_team: false, task_deletion_policy: 'owned' }, 'guest'))).toBe(true);
});

it('keeps one from giving more than one may do', () => {
  expect(isWithin(mine, role({ manage_roles: true }))).toBe(false);
  expect(isWithin(mine, role({}, 'admin'))).toBe(false);
  const careful = { ...mine, permissions: { ...mine.permissions, task_deletion_policy: 'owned' } as const };
  expect(isWithin(careful, role({}))).toBe(false);
  expect(isWithin(careful, role({ task_deletion_policy: 'none' }))).toBe(true);
});
