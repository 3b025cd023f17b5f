import { projectFieldsQuery } from '@/features/field/field';
import { beginTasks } from '@/features/project/loadTasks';
import { projectQuery } from '@/features/project/project';
import { sectionsQuery } from '@/features/section/sections';
import { viewsQuery } from '@/features/view/savedViews';
import { queryClient } from '@/lib/queryClient';

const showsTasks = /^\/project\/(\d+)\/(?:list|board|timeline|calendar)\b/;

/** Asks for what the page at this address shows while the app is still being put together. */
export function askFirst(path: string) {
  const project = showsTasks.exec(path)?.[1];
  if (!project) return;
  beginTasks(project);
  void queryClient.prefetchQuery(projectQuery(project));
  void queryClient.prefetchQuery(sectionsQuery(project));
  void queryClient.prefetchQuery(viewsQuery(project));
  void queryClient.prefetchQuery(projectFieldsQuery(project));
}
