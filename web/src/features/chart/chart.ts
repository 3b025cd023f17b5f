import { queryOptions } from '@tanstack/react-query';
import type { Search } from '@/features/search/search';
import type { Filter } from '@/features/view/settings';
import { all } from '@/lib/api/pages';

export const chartTypes = ['number', 'bar', 'stacked_bar', 'lollipop', 'donut', 'line', 'burn_up'] as const;
export type ChartType = (typeof chartTypes)[number];
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];
export const measures = ['count', 'sum', 'average'] as const;
export type Measure = (typeof measures)[number];
export const intervals = ['day', 'week', 'month'] as const;
export type Interval = (typeof intervals)[number];

/** What a chart is grouped by that shows what was true at the end of each period. */
export const course = 'as_of';

export const countables = ['tasks', 'goals', 'projects', 'portfolios'] as const;
export type Countable = (typeof countables)[number];

/** What a chart counts; the names are the API's. A type of chart does not use all of them. */
export type ChartSettings = {
  /** Tasks where it is not said; only dashboards of all work count anything else. */
  of?: Countable;
  measure: Measure;
  /** The number that is summed up. */
  field: string | null;
  group_by: string | null;
  /** For dates; without one they are told apart by how near they are. */
  interval: Interval | null;
  split_by: string | null;
  filters: readonly Filter[];
};

/** What shows charts: a project, or a dashboard of all work. */
export type ChartPage = { type: 'project' | 'dashboard'; gid: string };

export type Chart = {
  gid: string;
  /** Empty where it is called after what it counts. */
  name: string;
  chart_type: ChartType;
  size: Size;
  settings: ChartSettings;
  /** Of a dashboard: the search for the tasks that it counts, in the words of the search page. */
  query?: Search | null;
};

export type NewChart = Omit<Chart, 'gid'>;

export const plainSettings: ChartSettings = {
  measure: 'count',
  field: null,
  group_by: null,
  interval: null,
  split_by: null,
  filters: [],
};

export const chartFields = 'name,chart_type,size,settings,query';

export const chartsPath = ({ type, gid }: ChartPage) => `/${type}s/${gid}/charts`;

/** The charts that people keep there, in their order. */
export const chartsQuery = (page: ChartPage) =>
  queryOptions({
    queryKey: [page.type, page.gid, 'charts'],
    queryFn: ({ signal }) => all<Chart>(chartsPath(page), { opt_fields: chartFields }, signal),
    staleTime: 0,
  });
