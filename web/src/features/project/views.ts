export type ViewName = 'overview' | 'list' | 'board' | 'timeline';

/** The view that an address names. */
export function viewIn(path: string): ViewName {
  const name = path.split('/')[3];
  return name === 'board' || name === 'timeline' || name === 'overview' ? name : 'list';
}

/** The code of each view; asked for as soon as an address names it, while the project's data is on its way. */
export const loadProjectOverview = () => import('./overview/ProjectOverview');
export const loadProjectList = () => import('./list/ProjectList');
export const loadProjectBoard = () => import('./board/ProjectBoard');
export const loadProjectTimeline = () => import('./timeline/ProjectTimeline');
