import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';

export type Section = { gid: string; name: string };

export const sectionsQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid, 'sections'],
    queryFn: ({ signal }) => all<Section>(`/projects/${projectGid}/sections`, { opt_fields: 'name' }, signal),
  });
