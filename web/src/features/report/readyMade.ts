import { type NewChart, plainSettings } from '@/features/chart/chart';

const open = { 'completed.is': 'false' } as const;
const late = { 'completed.is': 'false', 'due_on.within': 'overdue' } as const;

/** What most people want to know first, for a dashboard without charts. */
export const readyMade = (): NewChart[] => [
  { name: '', chart_type: 'number', size: 'small', settings: plainSettings, query: open },
  { name: '', chart_type: 'number', size: 'small', settings: plainSettings, query: late },
  {
    name: '',
    chart_type: 'donut',
    size: 'small',
    settings: { ...plainSettings, group_by: 'completed' },
    query: {},
  },
  {
    name: '',
    chart_type: 'bar',
    size: 'medium',
    settings: { ...plainSettings, group_by: 'projects' },
    // Subtasks are in no project themselves.
    query: { ...open, 'is_subtask.is': 'false' },
  },
  {
    name: '',
    chart_type: 'bar',
    size: 'medium',
    settings: { ...plainSettings, group_by: 'assignee' },
    query: late,
  },
  {
    name: '',
    chart_type: 'burn_up',
    size: 'large',
    settings: { ...plainSettings, interval: 'week' },
    query: {},
  },
];
