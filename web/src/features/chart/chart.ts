import { queryOptions } from '@tanstack/react-query';
import type { Filter } from '@/features/view/settings';
import { all } from '@/lib/api/pages';

export const chartTypes = ['number', 'bar', 'stacked_bar', 'donut', 'line', 'burn_up'] as const;
export type ChartType = (typeof chartTypes)[number];
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];
export const measures = ['count', 'sum', 'average'] as const;
export type Measure = (typeof measures)[number];
export const intervals = ['day', 'week', 'month'] as const;
export type Interval = (typeof intervals)[number];

/** What a chart counts; the names are the API's. A type of chart does not use all of them. */
export type ChartSettings = {
  measure: Measure;
  /** The number that is summed up. */
  field: string | null;
  group_by: string | null;
  /** For dates; without one they are told apart by how near they are. */
  interval: Interval | null;
  split_by: string | null;
  filters: readonly Filter[];
};

export type Chart = {
  gid: string;
  /** Empty where it is called after what it counts. */
  name: string;
  chart_type: ChartType;
  size: Size;
  settings: ChartSettings;
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

export const chartFields = 'name,chart_type,size,settings';

/** The charts that people keep in a project, in their order. */
export const chartsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'charts'],
    queryFn: ({ signal }) => all<Chart>(`/projects/${project}/charts`, { opt_fields: chartFields }, signal),
    staleTime: 0,
  });
