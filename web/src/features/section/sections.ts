import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';

export type Section = { gid: string; name: string };

/** What sections are parts of: a project, or, where it is none, the reader's own list. */
export type SectionHolder = { project: string | null; path: string; queryKey: readonly string[] };

export const sectionsOf = (project: string): SectionHolder => ({
  project,
  path: `/projects/${project}/sections`,
  queryKey: sectionsQuery(project).queryKey,
});

export const sectionsAsked = (project: string) =>
  [`/projects/${project}/sections`, { opt_fields: 'name' }] as const;

export const sectionsQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid, 'sections'],
    queryFn: ({ signal }) => all<Section>(...sectionsAsked(projectGid), signal),
  });
