import type { QueryKey } from '@tanstack/react-query';
import { projectFieldsQuery } from '@/features/field/field';
import { tasksShown } from '@/features/project/loadTasks';
import { projectQuery } from '@/features/project/project';
import { projectTasksQuery } from '@/features/project/useProjectTasks';
import { sectionsQuery } from '@/features/section/sections';
import { viewsQuery } from '@/features/view/savedViews';
import { queryClient } from '@/lib/queryClient';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { projectIn } from './addresses';

/** Asks for what the page at this path shows, before the page is there. Resolves when there is something to show. */
export async function askFirst(path: string) {
  const project = projectIn(path);
  await Promise.all([
    known(sessionQuery.queryKey, queryClient.prefetchQuery(sessionQuery)),
    project && askForTasks(project),
  ]);
}

async function askForTasks(project: string) {
  const tasks = queryClient.prefetchQuery(projectTasksQuery(project));
  const [about, sections] = [projectQuery(project), sectionsQuery(project)];
  const [views, fields] = [viewsQuery(project), projectFieldsQuery(project)];
  await Promise.all([
    Promise.race([tasks, tasksShown(project)]),
    known(about.queryKey, queryClient.prefetchQuery(about)),
    known(sections.queryKey, queryClient.prefetchQuery(sections)),
    known(views.queryKey, queryClient.prefetchQuery(views)),
    known(fields.queryKey, queryClient.prefetchQuery(fields)),
  ]);
}

/** What was kept from an earlier visit shows while it is asked for again. */
const known = (key: QueryKey, asked: Promise<void>) =>
  queryClient.getQueryData(key) === undefined ? asked : undefined;
