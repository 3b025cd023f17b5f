import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';

export type ProjectLink = { gid: string; name: string; color: string | null; team: { gid: string } | null };

/** Every current project of the workspace, as the sidebar and the pickers show them. */
export const projectsQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'projects'],
    queryFn: ({ signal }) =>
      all<ProjectLink>(
        `/workspaces/${workspaceGid}/projects`,
        { archived: false, opt_fields: 'name,color,team' },
        signal,
      ),
  });

/** Projects that were put away. */
export const archivedProjectsQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'archived projects'],
    queryFn: ({ signal }) =>
      all<ProjectLink>(
        `/workspaces/${workspaceGid}/projects`,
        { archived: true, opt_fields: 'name,color,team' },
        signal,
      ),
  });
