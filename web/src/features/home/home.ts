import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { get, post, put } from '@/lib/api/request';

type Named = { gid: string; name: string };
export type ProjectTile = Named & { color: string | null };

const widgetNames = ['priorities', 'projects', 'people', 'drafts', 'goals'] as const;
export type WidgetName = (typeof widgetNames)[number];
export type Widget = { name: WidgetName; size: 'half' | 'full'; hidden: boolean };

export type Home = {
  widgets: Widget[] | null;
  recent_projects: ProjectTile[];
  frequent_collaborators: Named[];
};

const fields = [
  'widgets',
  'recent_projects.name',
  'recent_projects.color',
  'frequent_collaborators.name',
].join(',');

export const homeQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'home'],
    queryFn: ({ signal }) => get<Home>('/home', { workspace, opt_fields: fields }, signal),
    staleTime: 0,
  });

/** How Home comes to somebody who has changed nothing. */
const asItComes: Widget[] = [
  { name: 'priorities', size: 'full', hidden: false },
  { name: 'projects', size: 'half', hidden: false },
  { name: 'people', size: 'half', hidden: false },
  { name: 'drafts', size: 'full', hidden: false },
  { name: 'goals', size: 'full', hidden: false },
];

/** The widgets in their order; one that came to Cairn after they were arranged stands at the end. */
export function arranged(widgets: Widget[] | null): Widget[] {
  const known = (widgets ?? []).filter(({ name }) => widgetNames.includes(name));
  return [...known, ...asItComes.filter(({ name }) => known.every((widget) => widget.name !== name))];
}

/** Shown at once; the answer confirms it. */
export async function arrange(queryClient: QueryClient, workspace: string, widgets: Widget[]) {
  const { queryKey } = homeQuery(workspace);
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<Home>(queryKey, (home) => home && { ...home, widgets });
  await put('/home', { workspace, widgets }, { opt_fields: 'widgets' });
}

export const noteRecent = (project: string) => post('/home/addRecentProject', { project });
