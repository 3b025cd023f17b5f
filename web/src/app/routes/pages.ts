import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { type GoalSearch, readGoalSearch } from '@/features/goal/goalSearch';
import { readInboxSearch } from '@/features/inbox/inboxSearch';
import { readMapSearch } from '@/features/map/mapSearch';
import { readDay } from '@/features/past/useAsOfDay';
import { readPastSearch } from '@/features/report/past/pastSearch';
import { readWorkSearch } from '@/features/report/work/workSearch';
import { readSearch } from '@/features/search/search';
import { readWorkload } from '@/features/workload/unfolded';
import { NotFound } from '@/ui/NotFound';
import { frame } from './frame';
import { page } from './page';

const home = createRoute({
  getParentRoute: () => frame,
  id: 'home',
  component: page(() => import('@/features/home/HomePage'), 'HomePage'),
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
  component: page(() => import('@/features/inbox/InboxPage'), 'InboxPage'),
});
const inboxTask = createRoute({ getParentRoute: () => inbox, path: 'task/$taskGid' });

const search = createRoute({
  getParentRoute: () => frame,
  path: '/search',
  validateSearch: readSearch,
  component: page(() => import('@/features/search/SearchPage'), 'SearchPage'),
});
const searchTask = createRoute({ getParentRoute: () => search, path: 'task/$taskGid' });

const task = createRoute({
  getParentRoute: () => frame,
  path: '/task/$taskGid',
  component: page(() => import('@/features/task/pane/TaskPage'), 'TaskPage'),
});

const goals = createRoute({
  getParentRoute: () => frame,
  path: '/goals',
  validateSearch: (search: Record<string, unknown>): GoalSearch & { day?: string } => ({
    ...readDay(search.day),
    ...readGoalSearch(search),
  }),
  component: page(() => import('@/features/goal/GoalsPage'), 'GoalsPage'),
});
const goal = createRoute({
  getParentRoute: () => frame,
  path: '/goal/$goalGid',
  component: page(() => import('@/features/goal/GoalPage'), 'GoalPage'),
});

const reporting = createRoute({
  getParentRoute: () => frame,
  path: '/reporting',
  component: page(() => import('@/features/report/ReportingPage'), 'ReportingPage'),
});
const work = createRoute({
  getParentRoute: () => frame,
  path: '/reporting/work',
  validateSearch: readWorkSearch,
  component: page(() => import('@/features/report/work/WorkPage'), 'WorkPage'),
});
const pastWork = createRoute({
  getParentRoute: () => frame,
  path: '/reporting/past',
  validateSearch: readPastSearch,
  component: page(() => import('@/features/report/past/PastWorkPage'), 'PastWorkPage'),
});
const projectPast = createRoute({
  getParentRoute: () => frame,
  path: '/project/$projectGid/past',
  validateSearch: ({ day, show }: { day?: unknown; show?: unknown }): { day?: string; show?: string } => ({
    ...readDay(day),
    ...(typeof show === 'string' && { show }),
  }),
  component: page(() => import('@/features/project/dashboard/ProjectPastPage'), 'ProjectPastPage'),
});
const dashboard = createRoute({
  getParentRoute: () => frame,
  path: '/reporting/$dashboardGid',
  validateSearch: ({ day }: { day?: unknown }) => readDay(day),
  component: page(() => import('@/features/report/DashboardPage'), 'DashboardPage'),
});

const map = createRoute({
  getParentRoute: () => frame,
  path: '/map',
  validateSearch: readMapSearch,
  component: page(() => import('@/features/map/MapPage'), 'MapPage'),
});

const workload = createRoute({
  getParentRoute: () => frame,
  path: '/workload',
  validateSearch: readWorkload,
  // Other days show the work of the same people, also of those who were unfolded while a draft was on its way.
  search: { middlewares: [retainSearchParams(['unfolded'])] },
  component: page(() => import('@/features/workload/WorkloadPage'), 'WorkloadPage'),
});
const workloadTask = createRoute({ getParentRoute: () => workload, path: 'task/$taskGid' });

const timesheet = createRoute({
  getParentRoute: () => frame,
  path: '/timesheet',
  validateSearch: ({ user, week }: { user?: unknown; week?: unknown }): { user?: string; week?: string } => ({
    ...(/^\d+$/.test(String(user)) && { user: String(user) }),
    ...(/^\d{4}-\d\d-\d\d$/.test(String(week)) && { week: String(week) }),
  }),
  component: page(() => import('@/features/time/sheet/TimesheetPage'), 'TimesheetPage'),
});

const people = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  validateSearch: ({ text }: { text?: unknown }) =>
    (typeof text === 'string' && text ? { text } : {}) as { text?: string },
  component: page(() => import('@/features/people/PeoplePage'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => frame,
  path: '/people/$userGid',
  component: page(() => import('@/features/people/PersonPage'), 'PersonPage'),
});
const personTask = createRoute({ getParentRoute: () => person, path: 'task/$taskGid' });

const team = createRoute({
  getParentRoute: () => frame,
  path: '/team/$teamGid',
  component: page(() => import('@/features/team/TeamPage'), 'TeamPage'),
});

const importPage = page(() => import('@/features/importer/ImportPage'), 'ImportPage');
const newImport = createRoute({ getParentRoute: () => frame, path: '/import', component: importPage });
const oneImport = createRoute({
  getParentRoute: () => frame,
  path: '/import/$importGid',
  component: importPage,
});

const elsewhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound });

/** All else behind the sign-in. */
export const pages = [
  home.addChildren([homeAlone, homeTask]),
  myTasks.addChildren([myTask]),
  inbox.addChildren([inboxTask]),
  search.addChildren([searchTask]),
  task,
  reporting,
  pastWork,
  projectPast,
  work,
  dashboard,
  goals,
  goal,
  map,
  workload.addChildren([workloadTask]),
  timesheet,
  people,
  person.addChildren([personTask]),
  team,
  newImport,
  oneImport,
  elsewhere,
] as const;
