import type { Filter } from '@/features/view/settings';
import { type Chart, type NewChart, plainSettings } from './chart';

const open: Filter = { field: 'completed', op: 'is', values: ['false'] };
const late: Filter = { field: 'due_on', op: 'within', values: ['overdue'] };

const made: Omit<NewChart, 'name'>[] = [
  { chart_type: 'number', size: 'small', settings: { ...plainSettings, filters: [open] } },
  { chart_type: 'number', size: 'small', settings: { ...plainSettings, filters: [open, late] } },
  { chart_type: 'donut', size: 'small', settings: { ...plainSettings, group_by: 'completed' } },
  {
    chart_type: 'bar',
    size: 'medium',
    settings: { ...plainSettings, group_by: 'section', filters: [open] },
  },
  {
    chart_type: 'bar',
    size: 'medium',
    settings: { ...plainSettings, group_by: 'assignee', filters: [open] },
  },
  {
    chart_type: 'stacked_bar',
    size: 'medium',
    settings: { ...plainSettings, group_by: 'assignee', split_by: 'due_on', filters: [open] },
  },
  {
    chart_type: 'line',
    size: 'medium',
    settings: { ...plainSettings, group_by: 'completed_at', interval: 'week' },
  },
];

/** What a project shows while nobody has changed its dashboard; the first change keeps them. */
export const standardCharts = (project: string): readonly Chart[] =>
  made.map((chart, place) => ({ ...chart, gid: `standard-${project}-${place}`, name: '' }));
