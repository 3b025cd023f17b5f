import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { type SsoProblem, ssoProblems } from '@/features/identity/sso';
import { readInboxSearch } from '@/features/inbox/inboxSearch';
import { projectQuery } from '@/features/project/project';
import {
  loadProjectBoard,
  loadProjectCalendar,
  loadProjectDashboard,
  loadProjectFiles,
  loadProjectList,
  loadProjectMessages,
  loadProjectOverview,
  loadProjectTimeline,
  loadProjectWorkflow,
  viewNamed,
} from '@/features/project/views';
import { readSearch } from '@/features/search/search';
import { viewsQuery } from '@/features/view/savedViews';
import { queryString } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { NotFound } from '@/ui/NotFound';
import { Problem } from '@/ui/Problem';

const root = createRootRoute({ notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string; sso?: SsoProblem } => ({
    next: typeof search.next === 'string' ? search.next : undefined,
    sso: ssoProblems.find((problem) => problem === search.sso),
  }),
  component: lazyRouteComponent(() => import('@/features/identity/SignInPage'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('@/features/identity/SetupPage'), 'SetupPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('@/features/identity/ForgotPasswordPage'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: lazyRouteComponent(() => import('@/features/identity/ResetPasswordPage'), 'ResetPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  component: lazyRouteComponent(() => import('@/features/identity/InvitationPage'), 'InvitationPage'),
});

async function requireSession({ location }: { location: { href: string } }) {
  // That nobody was signed in when this browser was last here is no answer.
  const session =
    (await queryClient.ensureQueryData(sessionQuery)) ?? (await queryClient.fetchQuery(sessionQuery));
  if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
}

/** Where apps send people to ask them; the address is Asana's. */
const consent = createRoute({
  getParentRoute: () => root,
  path: '/-/oauth_authorize',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('@/features/oauth/ConsentPage'), 'ConsentPage'),
});

const loadFrame = () => import('./Frame');

/** Everything behind the sign-in. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: (where) => {
    void loadFrame();
    return requireSession(where);
  },
  component: lazyRouteComponent(loadFrame, 'Frame'),
});

const home = createRoute({
  getParentRoute: () => frame,
  id: 'home',
  component: lazyRouteComponent(() => import('@/features/home/HomePage'), 'HomePage'),
});
const homeAlone = createRoute({ getParentRoute: () => home, path: '/' });
const homeTask = createRoute({ getParentRoute: () => home, path: 'home/task/$taskGid' });

const myTasks = createRoute({
  getParentRoute: () => frame,
  path: '/my-tasks',
  component: lazyRouteComponent(() => import('@/features/mytasks/MyTasksPage'), 'MyTasksPage'),
});
const myTask = createRoute({ getParentRoute: () => myTasks, path: 'task/$taskGid' });

const inbox = createRoute({
  getParentRoute: () => frame,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('@/features/inbox/InboxPage'), 'InboxPage'),
});
const inboxTask = createRoute({ getParentRoute: () => inbox, path: 'task/$taskGid' });

const project = createRoute({
  getParentRoute: () => frame,
  path: '/project/$projectGid',
  validateSearch: ({ view, show }: { view?: unknown; show?: unknown }): { view?: string; show?: string } => ({
    ...(typeof view === 'string' && { view }),
    ...(typeof show === 'string' && { show }),
  }),
  component: lazyRouteComponent(() => import('@/features/project/ProjectPage'), 'ProjectPage'),
});
const projectHome = createRoute({
  getParentRoute: () => project,
  path: '/',
  beforeLoad: async ({ params }) => {
    const { projectGid } = params;
    const [project, views] = await Promise.all([
      queryClient.ensureQueryData(projectQuery(projectGid)).catch(() => null),
      // What is kept from before may not know which of them comes first now.
      queryClient
        .fetchQuery({ ...viewsQuery(projectGid), staleTime: 0 })
        .catch(() => queryClient.getQueryData(viewsQuery(projectGid).queryKey) ?? []),
    ]);
    const first = views.find(({ is_default }) => is_default);
    if (first) {
      const to = `/project/$projectGid/${viewNamed(first.layout)}` as const;
      throw redirect({ to, params, search: { view: first.gid } });
    }
    const view = project?.default_view === 'board' ? 'board' : 'list';
    throw redirect({ to: `/project/$projectGid/${view}`, params });
  },
});
const list = createRoute({
  getParentRoute: () => project,
  path: 'list',
  beforeLoad: () => void loadProjectList(),
});
const overview = createRoute({
  getParentRoute: () => project,
  path: 'overview',
  beforeLoad: () => void loadProjectOverview(),
});
const listTask = createRoute({ getParentRoute: () => list, path: 'task/$taskGid' });
const board = createRoute({
  getParentRoute: () => project,
  path: 'board',
  beforeLoad: () => void loadProjectBoard(),
});
const boardTask = createRoute({ getParentRoute: () => board, path: 'task/$taskGid' });
const timeline = createRoute({
  getParentRoute: () => project,
  path: 'timeline',
  beforeLoad: () => void loadProjectTimeline(),
});
const calendar = createRoute({
  getParentRoute: () => project,
  path: 'calendar',
  beforeLoad: () => void loadProjectCalendar(),
});
const workflow = createRoute({
  getParentRoute: () => project,
  path: 'workflow',
  beforeLoad: () => void loadProjectWorkflow(),
});
const dashboard = createRoute({
  getParentRoute: () => project,
  path: 'dashboard',
  beforeLoad: () => void loadProjectDashboard(),
});
const messages = createRoute({
  getParentRoute: () => project,
  path: 'messages',
  beforeLoad: () => void loadProjectMessages(),
});
const files = createRoute({
  getParentRoute: () => project,
  path: 'files',
  beforeLoad: () => void loadProjectFiles(),
});
const filesTask = createRoute({ getParentRoute: () => files, path: 'task/$taskGid' });
const calendarTask = createRoute({ getParentRoute: () => calendar, path: 'task/$taskGid' });
const timelineTask = createRoute({ getParentRoute: () => timeline, path: 'task/$taskGid' });

const search = createRoute({
  getParentRoute: () => frame,
  path: '/search',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('@/features/search/SearchPage'), 'SearchPage'),
});
const searchTask = createRoute({ getParentRoute: () => search, path: 'task/$taskGid' });

const task = createRoute({
  getParentRoute: () => frame,
  path: '/task/$taskGid',
  component: lazyRouteComponent(() => import('@/features/task/pane/TaskPage'), 'TaskPage'),
});

const people = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  validateSearch: ({ text }: { text?: unknown }) =>
    (typeof text === 'string' && text ? { text } : {}) as { text?: string },
  component: lazyRouteComponent(() => import('@/features/people/PeoplePage'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => frame,
  path: '/people/$userGid',
  component: lazyRouteComponent(() => import('@/features/people/PersonPage'), 'PersonPage'),
});
const personTask = createRoute({ getParentRoute: () => person, path: 'task/$taskGid' });

const team = createRoute({
  getParentRoute: () => frame,
  path: '/team/$teamGid',
  component: lazyRouteComponent(() => import('@/features/team/TeamPage'), 'TeamPage'),
});

const importPage = lazyRouteComponent(() => import('@/features/importer/ImportPage'), 'ImportPage');
const newImport = createRoute({ getParentRoute: () => frame, path: '/import', component: importPage });
const oneImport = createRoute({
  getParentRoute: () => frame,
  path: '/import/$importGid',
  component: importPage,
});

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

const elsewhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound });

const routes = root.addChildren([
  signIn,
  setup,
  forgotPassword,
  resetPassword,
  invitation,
  consent,
  frame.addChildren([
    home.addChildren([homeAlone, homeTask]),
    myTasks.addChildren([myTask]),
    inbox.addChildren([inboxTask]),
    project.addChildren([
      projectHome,
      overview,
      list.addChildren([listTask]),
      board.addChildren([boardTask]),
      timeline.addChildren([timelineTask]),
      calendar.addChildren([calendarTask]),
      workflow,
      dashboard,
      messages,
      files.addChildren([filesTask]),
    ]),
    search.addChildren([searchTask]),
    task,
    people,
    person.addChildren([personTask]),
    team,
    newImport,
    oneImport,
    settings.addChildren([
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
    ]),
    elsewhere,
  ]),
]);

export const router = createRouter({
  routeTree: routes,
  // Texts as they stand there: the usual reading takes a long id for a number, and loses its last digits.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: queryString,
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} retry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
