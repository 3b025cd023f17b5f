import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frame } from './frame';

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/features/settings/SettingsPage'), 'SettingsPage'),
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
  component: lazyRouteComponent(() => import('@/features/settings/ProfileSettings'), 'ProfileSettings'),
});
const appearance = createRoute({
  getParentRoute: () => settings,
  path: 'appearance',
  component: lazyRouteComponent(() => import('@/features/settings/AppearanceSettings'), 'AppearanceSettings'),
});
const password = createRoute({
  getParentRoute: () => settings,
  path: 'password',
  component: lazyRouteComponent(() => import('@/features/settings/PasswordSettings'), 'PasswordSettings'),
});
const sessions = createRoute({
  getParentRoute: () => settings,
  path: 'sessions',
  component: lazyRouteComponent(() => import('@/features/settings/SessionSettings'), 'SessionSettings'),
});
const tokens = createRoute({
  getParentRoute: () => settings,
  path: 'tokens',
  component: lazyRouteComponent(() => import('@/features/settings/TokenSettings'), 'TokenSettings'),
});
const apps = createRoute({
  getParentRoute: () => settings,
  path: 'apps',
  component: lazyRouteComponent(() => import('@/features/oauth/AppSettings'), 'AppSettings'),
});
const workspace = createRoute({
  getParentRoute: () => settings,
  path: 'workspace',
  component: lazyRouteComponent(() => import('@/features/workspace/WorkspaceSettings'), 'WorkspaceSettings'),
});
const members = createRoute({
  getParentRoute: () => settings,
  path: 'members',
  component: lazyRouteComponent(() => import('@/features/workspace/MembersSettings'), 'MembersSettings'),
});
const teams = createRoute({
  getParentRoute: () => settings,
  path: 'teams',
  component: lazyRouteComponent(() => import('@/features/team/TeamsSettings'), 'TeamsSettings'),
});

const notifications = createRoute({
  getParentRoute: () => settings,
  path: 'notifications',
  component: lazyRouteComponent(
    () => import('@/features/inbox/NotificationSettings'),
    'NotificationSettings',
  ),
});
const fields = createRoute({
  getParentRoute: () => settings,
  path: 'fields',
  component: lazyRouteComponent(() => import('@/features/field/FieldLibrary'), 'FieldLibrary'),
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: 'audit',
  component: lazyRouteComponent(() => import('@/features/audit/AuditSettings'), 'AuditSettings'),
});
const data = createRoute({
  getParentRoute: () => settings,
  path: 'data',
  component: lazyRouteComponent(() => import('@/features/export/DataSettings'), 'DataSettings'),
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
  teams,
  notifications,
  fields,
  audit,
  data,
]);
