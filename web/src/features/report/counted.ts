import { course, type NewChart } from '@/features/chart/chart';
import type { Day } from '@/lib/dates/day';
import { type Fields, isDate } from './groups';
import type { Parted } from './past/pastSearch';

/** What the server counted: of each group, and of each part of it. */
export type Counted = {
  group: string | null;
  group_name: string | null;
  split: string | null;
  split_name: string | null;
  num_tasks: number;
  value: number | null;
};

export type Calendar = { today: Day; firstDay: number };

export const grouping = ({ settings, chart_type }: NewChart) =>
  settings.group_by ?? (chart_type === 'line' ? 'completed_at' : 'assignee');

export const splitting = ({ settings }: NewChart) => settings.split_by ?? 'completed';

/** What the server is asked to tell tasks apart by: twice for what came and what was done. */
export function partedBy(chart: NewChart, fields: Fields): Parted[] {
  const split_by = chart.chart_type === 'stacked_bar' ? splitting(chart) : undefined;
  return groupingsOf(chart).map((group_by) => {
    const isOverTime = [group_by, split_by].some((by) => by && (by === course || isDate(by, fields)));
    return { group_by, split_by, interval: isOverTime ? (chart.settings.interval ?? 'week') : undefined };
  });
}

function groupingsOf(chart: NewChart): (string | undefined)[] {
  if (chart.chart_type === 'number') return [undefined];
  return chart.chart_type === 'burn_up' ? ['created_at', 'completed_at'] : [grouping(chart)];
}
