import { lazily } from '@/lib/lazily';

/** Each way to look at a project; its code is asked for as soon as an address names it. */
export const ProjectOverview = lazily(() =>
  import('./overview/ProjectOverview').then(({ ProjectOverview }) => ProjectOverview),
);
export const ProjectList = lazily(() => import('./list/ProjectList').then(({ ProjectList }) => ProjectList));
export const ProjectBoard = lazily(() =>
  import('./board/ProjectBoard').then(({ ProjectBoard }) => ProjectBoard),
);
export const ProjectTimeline = lazily(() =>
  import('./timeline/ProjectTimeline').then(({ ProjectTimeline }) => ProjectTimeline),
);
export const ProjectCalendar = lazily(() =>
  import('./calendar/ProjectCalendar').then(({ ProjectCalendar }) => ProjectCalendar),
);
export const ProjectWorkflow = lazily(() =>
  import('./workflow/ProjectWorkflow').then(({ ProjectWorkflow }) => ProjectWorkflow),
);
export const ProjectDashboard = lazily(() =>
  import('./dashboard/ProjectDashboard').then(({ ProjectDashboard }) => ProjectDashboard),
);
export const ProjectMessages = lazily(() =>
  import('@/features/message/ProjectMessages').then(({ ProjectMessages }) => ProjectMessages),
);
export const ProjectFiles = lazily(() =>
  import('@/features/attachment/ProjectFiles').then(({ ProjectFiles }) => ProjectFiles),
);

/** Those that people change between all the time: they come once nothing else is being loaded. */
export const often = [ProjectList, ProjectBoard, ProjectCalendar, ProjectTimeline, ProjectOverview];
