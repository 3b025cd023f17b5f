import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import type { ViewSettings } from './settings';

export const layouts = ['list', 'board', 'timeline', 'calendar', 'dashboard'] as const;
export type Layout = (typeof layouts)[number];

export type SavedView = {
  gid: string;
  name: string;
  layout: Layout;
  shared: boolean;
  is_default: boolean;
  settings: ViewSettings;
};

export const viewFields = 'name,layout,shared,is_default,settings';

export const viewsAsked = (project: string) =>
  [`/projects/${project}/views`, { opt_fields: viewFields }] as const;

/** The views of a project that the reader sees, in their order. */
export const viewsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'views'],
    queryFn: ({ signal }) => all<SavedView>(...viewsAsked(project), signal),
    staleTime: 60_000,
  });
