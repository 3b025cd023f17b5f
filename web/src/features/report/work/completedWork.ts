import { type ChartType, type NewChart, plainSettings } from '@/features/chart/chart';
import { groupsOfWork, type Work, type WorkGroup } from './work';

/** Nothing is counted over time. */
export const workTypes: readonly ChartType[] = ['number', 'bar', 'stacked_bar', 'lollipop', 'donut'];

/** A chart of goals, projects or portfolios with just the settings that its type uses, each said. */
export function completedWork(chart: NewChart, of: Work): NewChart {
  const { settings } = chart;
  const chart_type = workTypes.includes(chart.chart_type) ? chart.chart_type : 'bar';
  const known = (given: string | null, otherwise: WorkGroup) =>
    groupsOfWork[of].find((group) => group === given) ?? otherwise;
  const isAverage = settings.measure === 'average';
  return {
    ...chart,
    chart_type,
    settings: {
      ...plainSettings,
      of,
      measure: isAverage ? 'average' : 'count',
      field: isAverage ? 'progress' : null,
      group_by: chart_type === 'number' ? null : known(settings.group_by, 'status'),
      split_by: chart_type === 'stacked_bar' ? known(settings.split_by, 'owner') : null,
    },
    query: {},
  };
}
