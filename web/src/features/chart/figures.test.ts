import { beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyRow, type TaskRow } from '@/features/task/taskRow';
import { filterOf } from '@/features/view/filterTasks';
import { readShown, writeShown } from '@/features/view/shown';
import { type Chart, type ChartSettings, plainSettings } from './chart';
import { completed } from './completed';
import { ticksBetween, ticksTo } from './drawing/drawing';
import { type ChartContext, figuresOf } from './figures';

beforeAll(() => vi.stubGlobal('navigator', { languages: [] }));

const ana = { gid: 'ana', name: 'Ana' };
const ben = { gid: 'ben', name: 'Ben' };
const cost = { gid: '8', name: 'Cost', resource_subtype: 'number', precision: 0 };
// A Wednesday.
const context: ChartContext = {
  fields: new Map([[cost.gid, cost]]),
  me: { gid: 'ana', name: 'Ana' },
  today: '2026-05-13',
  firstDay: 1,
  isDone: ({ completed }) => completed,
  sections: [
    { gid: 's1', name: 'To do' },
    { gid: 's2', name: 'Done' },
    { gid: 's3', name: 'Empty' },
  ],
  sectionOf: ({ memberships }) => memberships[0]?.section?.gid ?? null,
  timeSpent: { a: 90, b: 30 },
};
const inSection = (gid: string) => [{ project: { gid: 'p', name: '' }, section: { gid, name: '' } }];
const task = (name: string, more: Partial<TaskRow> = {}): TaskRow => ({
  ...emptyRow(name, name),
  created_at: '2026-04-20T12:00:00Z',
  ...more,
});
const done = (at: string) => ({ completed: true, completed_at: `${at}T12:00:00Z` });
const tasks = [
  task('a', { ...done('2026-04-29'), assignee: ana, memberships: inSection('s2') }),
  task('b', { ...done('2026-05-12'), assignee: ben, memberships: inSection('s2') }),
  task('c', {
    assignee: ben,
    due_on: '2026-05-12',
    memberships: inSection('s1'),
    custom_fields: [{ gid: '8', number_value: 20 }],
  }),
  task('d', {
    created_at: '2026-05-11T12:00:00Z',
    due_on: '2026-05-13',
    memberships: inSection('s1'),
    custom_fields: [{ gid: '8', number_value: 5 }],
  }),
  task('e', { due_on: '2026-05-15', assignee: ben, memberships: inSection('s1') }),
];

const chart = (chart_type: Chart['chart_type'], settings: Partial<ChartSettings> = {}): Chart => ({
  gid: '1',
  name: '',
  chart_type,
  size: 'small',
  settings: { ...plainSettings, ...settings },
});
const figures = (...of: Parameters<typeof chart>) => figuresOf(chart(...of), tasks, context);
const rows = (...of: Parameters<typeof chart>) =>
  figures(...of).rows.map(({ gid, cells }) => [gid, ...cells.map(({ value }) => value)]);

describe('figures', () => {
  it('count the tasks that the filters let through', () => {
    expect(figures('number').total.value).toBe(5);
    const open = [{ field: 'completed', op: 'is', values: ['false'] }] as const;
    expect(figures('number', { filters: open }).total.value).toBe(3);
  });
  it('are numbers of a field, or the time that went in, where the chart asks for them', () => {
    const field = 'custom_fields.8';
    expect(figures('number', { measure: 'sum', field }).total.value).toBe(25);
    expect(figures('number', { measure: 'average', field }).total.value).toBe(12.5);
    expect(figures('number', { measure: 'sum', field: 'actual_time_minutes' }).total.value).toBe(120);
  });
  it('stand by section in the order of sections, empty ones among them', () =>
    expect(rows('bar', { group_by: 'section' })).toEqual([
      ['s1', 3],
      ['s2', 2],
      ['s3', 0],
    ]));
  it('stand by section where the field is gone', () =>
    expect(rows('bar', { group_by: 'custom_fields.99' })).toHaveLength(3));
  it('stand by person, who has most first, and what nobody has last', () =>
    expect(rows('bar', { group_by: 'assignee' })).toEqual([
      ['ben', 3],
      ['ana', 1],
      ['none', 1],
    ]));
  it('are divided where the chart says so', () => {
    const split = figures('stacked_bar', { group_by: 'assignee', split_by: 'completed' });
    expect(split.series).toHaveLength(2);
    expect(split.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [2, 1],
      [0, 1],
      [1, 0],
    ]);
  });
  it('stand by week, those without anything among them', () =>
    expect(rows('line', { group_by: 'completed_at', interval: 'week' })).toEqual([
      ['2026-04-27', 1],
      ['2026-05-04', 0],
      ['2026-05-11', 1],
    ]));
  it('grow with what is made and with what is done', () =>
    expect(rows('burn_up')).toEqual([
      ['2026-04-20', 4, 0],
      ['2026-04-27', 4, 1],
      ['2026-05-04', 4, 1],
      ['2026-05-11', 5, 2],
    ]));
  it('stand by month', () =>
    expect(rows('bar', { group_by: 'completed_at', interval: 'month' })).toEqual([
      ['2026-04-01', 1],
      ['2026-05-01', 1],
    ]));
  it('keep the largest of many people and put the rest together, but for a file', () => {
    const crowd = Array.from({ length: 40 }, (_, place) =>
      task(`t${place}`, { assignee: { gid: `u${place % 20}`, name: `U${place % 20}` } }),
    );
    const people = chart('bar', { group_by: 'assignee' });
    const { rows } = figuresOf(people, crowd, context);
    expect(figuresOf(people, crowd, context, true).rows).toHaveLength(20);
    expect(rows).toHaveLength(14);
    expect(rows.at(-1)?.gid).toBe('others');
    expect(rows.reduce((sum, { cells }) => sum + (cells[0]?.value ?? 0), 0)).toBe(40);
  });
});

describe('the filters of a figure', () => {
  const charts = [
    chart('number'),
    chart('donut', { group_by: 'completed' }),
    chart('bar', { group_by: 'section' }),
    chart('bar', { group_by: 'due_on' }),
    chart('stacked_bar', { group_by: 'assignee', split_by: 'due_on' }),
    chart('line', { group_by: 'completed_at', interval: 'week' }),
    chart('burn_up'),
  ];
  it('let just those tasks through that it counts, also from an address', () => {
    for (const one of charts) {
      const { rows, total } = figuresOf(one, tasks, context);
      for (const { value, filters } of [total, ...rows.flatMap(({ cells }) => cells)]) {
        const read = readShown(writeShown(filters ?? [])) ?? [];
        expect(tasks.filter(filterOf(read, context)).length).toBe(value);
      }
    }
  });
  it('of an address that makes no sense are none', () => {
    expect(readShown('no list')).toBeNull();
    expect(readShown('{"field":"name"}')).toBeNull();
    expect(readShown(undefined)).toBeNull();
  });
});

it('a chart keeps only what its type uses', () => {
  const settings = { ...plainSettings, group_by: 'section', split_by: 'assignee', interval: 'week' } as const;
  const as = (chart_type: Chart['chart_type']) =>
    completed({ name: '', chart_type, size: 'small', settings }, context.fields).settings;
  expect(as('number')).toEqual(plainSettings);
  expect(as('bar')).toEqual({ ...plainSettings, group_by: 'section' });
  expect(as('stacked_bar')).toEqual({ ...plainSettings, group_by: 'section', split_by: 'assignee' });
  expect(as('line')).toEqual({ ...plainSettings, group_by: 'completed_at', interval: 'week' });
});

it('lines stand at round figures, whole ones where only those are counted', () => {
  expect(ticksTo(3, true)).toEqual([0, 1, 2, 3]);
  expect(ticksTo(37, true)).toEqual([0, 10, 20, 30, 40]);
  expect(ticksTo(0.5, false)).toEqual([0, 0.2, 0.4, 0.6]);
  expect(ticksTo(0, true)).toEqual([0, 1]);
  expect(ticksBetween(0.84, 0.9, false)).toEqual([0.84, 0.86, 0.88, 0.9]);
  expect(ticksBetween(-3, 12, false)).toEqual([-5, 0, 5, 10, 15]);
});
