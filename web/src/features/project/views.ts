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
