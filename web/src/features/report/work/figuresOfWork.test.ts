import { describe, expect, it } from 'vitest';
import { type ChartSettings, type NewChart, plainSettings } from '@/features/chart/chart';
import type { MapData } from '@/features/map/map';
import { figuresOfWork } from './figuresOfWork';
import { itemsOf, type WorkItem } from './work';
import { isWanted, readWorkSearch } from './workSearch';

const ana = { gid: '1', name: 'Ana' };
const goal = (gid: string, known: Partial<WorkItem> = {}): WorkItem => ({
  gid,
  name: gid,
  status: null,
  owner: null,
  team: null,
  period: null,
  progress: null,
  ...known,
});
const goals = [
  goal('grow', { status: 'on_track', owner: ana, progress: 0.5 }),
  goal('sow', { status: 'on_track', progress: 0.25 }),
  goal('reap', { owner: ana }),
];
const chart = (chart_type: NewChart['chart_type'], settings: Partial<ChartSettings>): NewChart => ({
  name: '',
  chart_type,
  size: 'medium',
  settings: { ...plainSettings, ...settings },
});

describe('the figures of goals, projects and portfolios', () => {
  const cellsOf = (one: NewChart) =>
    figuresOfWork(one, goals, 'goals').rows.map(({ gid, cells }) => [
      gid,
      ...cells.map(({ value }) => value),
    ]);
  it('count them by what they have, and last what has nothing', () => {
    expect(cellsOf(chart('bar', { group_by: 'status' }))).toEqual([
      ['on_track', 2],
      ['none', 1],
    ]);
  });
  it('say how far those have come that are measured', () => {
    const average = { measure: 'average', field: 'progress' } as const;
    expect(cellsOf(chart('lollipop', { ...average, group_by: 'status' }))).toEqual([
      ['on_track', 0.375],
      ['none', null],
    ]);
    expect(figuresOfWork(chart('number', average), goals, 'goals').total.value).toBe(0.375);
  });
  it('lead to the list of just those that they count', () => {
    const { rows } = figuresOfWork(
      chart('stacked_bar', { group_by: 'status', split_by: 'owner' }),
      goals,
      'goals',
    );
    for (const { cells } of rows)
      for (const { value, filters } of cells) {
        const asked = Object.fromEntries((filters ?? []).map(({ field, values }) => [field, values[0]]));
        const search = readWorkSearch({ ...asked, of: 'goals' });
        expect(goals.filter((item) => isWanted(item, search))).toHaveLength(value ?? -1);
      }
  });
  it('have portfolios come as far as all projects below them, each once', () => {
    const counts = {
      num_overdue_tasks: 0,
      num_blocked_tasks: 0,
      num_milestones: 0,
      num_completed_milestones: 0,
    };
    const project = (gid: string, num_tasks: number, num_completed_tasks: number) => ({
      ...goal(gid),
      ...counts,
      num_tasks,
      num_completed_tasks,
      start_on: null,
      due_on: null,
      completed: false,
      status_type: null,
      status_at: null,
    });
    const portfolio = (gid: string) => ({
      ...goal(gid),
      start_on: null,
      due_on: null,
      status_type: null,
      status_at: null,
    });
    const data: MapData = {
      goals: [],
      portfolios: [portfolio('all'), portfolio('some')],
      projects: [project('beds', 8, 2), project('shed', 2, 2)],
      supports: [],
      items: [
        { portfolio: 'all', item: 'some' },
        { portfolio: 'all', item: 'beds' },
        { portfolio: 'some', item: 'beds' },
        { portfolio: 'some', item: 'all' },
        { portfolio: 'all', item: 'shed' },
      ],
      overlaps: [],
      blockers: [],
    };
    expect(itemsOf(data, 'portfolios').map(({ progress }) => progress)).toEqual([0.4, 0.4]);
    expect(itemsOf(data, 'projects').map(({ progress }) => progress)).toEqual([0.25, 1]);
    const both = { ...counts, num_tasks: 2, num_completed_tasks: 2, projects: ['beds', 'shed'] };
    const shared = itemsOf({ ...data, overlaps: [both] }, 'portfolios');
    expect(shared.map(({ progress }) => progress)).toEqual([0.25, 0.25]);
  });
});
