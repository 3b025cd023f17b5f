import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readDay } from '@/features/past/useAsOfDay';
import { projectQuery } from '@/features/project/project';
import {
  ProjectBoard,
  ProjectCalendar,
  ProjectDashboard,
  ProjectFiles,
  ProjectList,
  ProjectMessages,
  ProjectOverview,
  ProjectTimeline,
  ProjectWorkflow,
} from '@/features/project/projectViews';
import { viewNamed } from '@/features/project/views';
import { viewsQuery } from '@/features/view/savedViews';
import { queryClient } from '@/lib/queryClient';
import { frame } from './frame';

const project = createRoute({
  getParentRoute: () => frame,
  path: '/project/$projectGid',
  validateSearch: ({
    view,
    show,
    day,
  }: Record<string, unknown>): { view?: string; show?: string; day?: string } => ({
    ...readDay(day),
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
    const known = { project: projectQuery(projectGid), views: viewsQuery(projectGid) };
    // What is kept from before may not know how it opens now, but is better than nothing.
    const [project, views] = await Promise.all([
      queryClient
        .fetchQuery({ ...known.project, staleTime: 0 })
        .catch(() => queryClient.getQueryData(known.project.queryKey)),
      queryClient
        .fetchQuery({ ...known.views, staleTime: 0 })
        .catch(() => queryClient.getQueryData(known.views.queryKey)),
    ]);
    const first = views?.find(({ is_default }) => is_default);
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
  beforeLoad: () => void ProjectList.load(),
});
const overview = createRoute({
  getParentRoute: () => project,
  path: 'overview',
  beforeLoad: () => void ProjectOverview.load(),
});
const listTask = createRoute({ getParentRoute: () => list, path: 'task/$taskGid' });
const board = createRoute({
  getParentRoute: () => project,
  path: 'board',
  beforeLoad: () => void ProjectBoard.load(),
});
const boardTask = createRoute({ getParentRoute: () => board, path: 'task/$taskGid' });
const timeline = createRoute({
  getParentRoute: () => project,
  path: 'timeline',
  beforeLoad: () => void ProjectTimeline.load(),
});
const calendar = createRoute({
  getParentRoute: () => project,
  path: 'calendar',
  beforeLoad: () => void ProjectCalendar.load(),
});
const workflow = createRoute({
  getParentRoute: () => project,
  path: 'workflow',
  beforeLoad: () => void ProjectWorkflow.load(),
});
const dashboard = createRoute({
  getParentRoute: () => project,
  path: 'dashboard',
  beforeLoad: () => void ProjectDashboard.load(),
});
const messages = createRoute({
  getParentRoute: () => project,
  path: 'messages',
  beforeLoad: () => void ProjectMessages.load(),
});
const files = createRoute({
  getParentRoute: () => project,
  path: 'files',
  beforeLoad: () => void ProjectFiles.load(),
});
const overviewTask = createRoute({ getParentRoute: () => overview, path: 'task/$taskGid' });
const filesTask = createRoute({ getParentRoute: () => files, path: 'task/$taskGid' });
const calendarTask = createRoute({ getParentRoute: () => calendar, path: 'task/$taskGid' });
const timelineTask = createRoute({ getParentRoute: () => timeline, path: 'task/$taskGid' });

export const projectPages = project.addChildren([
  projectHome,
  overview.addChildren([overviewTask]),
  list.addChildren([listTask]),
  board.addChildren([boardTask]),
  timeline.addChildren([timelineTask]),
  calendar.addChildren([calendarTask]),
  workflow,
  dashboard,
  messages,
  files.addChildren([filesTask]),
]);
