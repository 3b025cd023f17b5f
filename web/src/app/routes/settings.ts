import { createRoute, redirect } from '@tanstack/react-router';
import { frame } from './frame';
import { page } from './page';

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: page(() => import('@/features/settings/SettingsPage'), 'SettingsPage'),
});
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/profile' });
  },
});
const profile = createRoute({
  getParentRoute: () => settings,
  path: 'profile',
  component: page(() => import('@/features/settings/ProfileSettings'), 'ProfileSettings'),
});
const appearance = createRoute({
  getParentRoute: () => settings,
  path: 'appearance',
  component: page(() => import('@/features/settings/AppearanceSettings'), 'AppearanceSettings'),
});
const password = createRoute({
  getParentRoute: () => settings,
  path: 'password',
  component: page(() => import('@/features/settings/PasswordSettings'), 'PasswordSettings'),
});
const sessions = createRoute({
  getParentRoute: () => settings,
  path: 'sessions',
  component: page(() => import('@/features/settings/SessionSettings'), 'SessionSettings'),
});
const tokens = createRoute({
  getParentRoute: () => settings,
  path: 'tokens',
  component: page(() => import('@/features/settings/TokenSettings'), 'TokenSettings'),
});
const apps = createRoute({
  getParentRoute: () => settings,
  path: 'apps',
  component: page(() => import('@/features/oauth/AppSettings'), 'AppSettings'),
});
const workspace = createRoute({
  getParentRoute: () => settings,
  path: 'workspace',
  component: page(() => import('@/features/workspace/WorkspaceSettings'), 'WorkspaceSettings'),
});
const members = createRoute({
  getParentRoute: () => settings,
  path: 'members',
  component: page(() => import('@/features/workspace/MembersSettings'), 'MembersSettings'),
});
const roles = createRoute({
  getParentRoute: () => settings,
  path: 'roles',
  component: page(() => import('@/features/role/RoleSettings'), 'RoleSettings'),
});
const agents = createRoute({
  getParentRoute: () => settings,
  path: 'agents',
  component: page(() => import('@/features/agent/AgentSettings'), 'AgentSettings'),
});
const teams = createRoute({
  getParentRoute: () => settings,
  path: 'teams',
  component: page(() => import('@/features/team/TeamsSettings'), 'TeamsSettings'),
});

const notifications = createRoute({
  getParentRoute: () => settings,
  path: 'notifications',
  component: page(() => import('@/features/inbox/NotificationSettings'), 'NotificationSettings'),
});
const fields = createRoute({
  getParentRoute: () => settings,
  path: 'fields',
  component: page(() => import('@/features/field/FieldLibrary'), 'FieldLibrary'),
});
const hours = createRoute({
  getParentRoute: () => settings,
  path: 'hours',
  component: page(() => import('@/features/workload/HoursSettings'), 'HoursSettings'),
});
const planning = createRoute({
  getParentRoute: () => settings,
  path: 'planning',
  component: page(() => import('@/features/workload/PlanningSettings'), 'PlanningSettings'),
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: 'audit',
  component: page(() => import('@/features/audit/AuditSettings'), 'AuditSettings'),
});
const data = createRoute({
  getParentRoute: () => settings,
  path: 'data',
  component: page(() => import('@/features/export/DataSettings'), 'DataSettings'),
});

export const settingsPages = settings.addChildren([
  settingsHome,
  profile,
  appearance,
  password,
  sessions,
  tokens,
  apps,
  workspace,
  members,
  roles,
  agents,
  teams,
  notifications,
  fields,
  hours,
  planning,
  audit,
  data,
]);
