/** The views of a project's tasks. */
export type TaskViewName = 'list' | 'board' | 'timeline' | 'calendar';
/** What else a project shows. */
export type PageName = 'overview' | 'workflow' | 'dashboard' | 'messages' | 'files';
export type ViewName = TaskViewName | PageName;

const named: ViewName[] = [
  'overview',
  'list',
  'board',
  'timeline',
  'calendar',
  'workflow',
  'dashboard',
  'messages',
  'files',
];

const pages: ViewName[] = ['overview', 'workflow', 'dashboard', 'messages', 'files'] satisfies PageName[];

export const isPage = (view: ViewName): view is PageName => pages.includes(view);

/** Where a task opens in the list instead. */
export const isWithoutTasks = (view: ViewName): view is Exclude<PageName, 'files' | 'overview'> =>
  isPage(view) && view !== 'files' && view !== 'overview';

/** What has no view of its own shows as a list. */
export const viewNamed = (name: string | undefined): ViewName =>
  named.find((view) => view === name) ?? 'list';

/** The view that an address names. */
export const viewIn = (path: string) => viewNamed(path.split('/')[3]);

/** The code of each view; asked for as soon as an address names it, while the project's data is on its way. */
export const loadProjectOverview = () => import('./overview/ProjectOverview');
export const loadProjectList = () => import('./list/ProjectList');
export const loadProjectBoard = () => import('./board/ProjectBoard');
export const loadProjectTimeline = () => import('./timeline/ProjectTimeline');
export const loadProjectCalendar = () => import('./calendar/ProjectCalendar');
export const loadProjectWorkflow = () => import('./workflow/ProjectWorkflow');
export const loadProjectDashboard = () => import('./dashboard/ProjectDashboard');
export const loadProjectFiles = () => import('@/features/attachment/ProjectFiles');
export const loadProjectMessages = () => import('@/features/message/ProjectMessages');
