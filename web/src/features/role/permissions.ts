/** What roles say yes or no to, grouped as people think of it. What has no meaning in Cairn is not offered. */
export const permissionGroups = {
  create: ['create_project', 'create_team', 'create_portfolio', 'create_goal', 'create_global_custom_fields'],
  share: ['share_goal_with_domain', 'share_portfolios_with_org', 'share_teams_with_org'],
  see: [
    'view_shared_with_org_projects',
    'view_shared_with_org_tasks',
    'view_shared_with_org_portfolios',
    'view_public_teams',
  ],
  data: ['upload_attachments', 'export_project_data', 'import_data'],
  doors: ['create_pat_authorization', 'create_app_authorization'],
  manage: ['assign_roles', 'manage_roles', 'create_and_edit_ai_teammates'],
} as const;

export type PermissionGroup = keyof typeof permissionGroups;
export type Permission = (typeof permissionGroups)[PermissionGroup][number];

export const deletions = ['all', 'owned', 'none'] as const;
export const invites = ['all', 'none'] as const;

/** As the API has them; it says more of them than are offered here. */
export type Permissions = Record<Permission, boolean> & {
  task_deletion_policy: (typeof deletions)[number];
  allowed_guest_invites: (typeof invites)[number];
};

const offered: readonly (keyof Permissions)[] = [
  ...Object.values(permissionGroups).flat(),
  'task_deletion_policy',
  'allowed_guest_invites',
];

/** Of what the API says, what is offered here: all of it is sent, so that what is seen is what is kept. */
export const offeredOf = (permissions: Permissions): Permissions =>
  Object.fromEntries(offered.map((name) => [name, permissions[name]])) as Permissions;
