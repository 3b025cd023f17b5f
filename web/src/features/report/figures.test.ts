import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Chart, plainSettings } from '@/features/chart/chart';
import type { Counted } from './counted';
import { figuresOf } from './figures';

beforeAll(() => vi.stubGlobal('navigator', { languages: [] }));
afterAll(() => vi.unstubAllGlobals());

const calendar = { today: '2026-06-10', firstDay: 1 };
const chart = (chart_type: Chart['chart_type'], settings: Partial<Chart['settings']> = {}): Chart => ({
  gid: 'c',
  name: '',
  chart_type,
  size: 'medium',
  settings: { ...plainSettings, ...settings },
});
const row = (group: string | null, value: number, more: Partial<Counted> = {}): Counted => ({
  group,
  group_name: group?.toUpperCase() ?? null,
  split: null,
  split_name: null,
  num_tasks: value,
  value,
  ...more,
});
const cells = (one: Chart, ...counted: Counted[][]) =>
  figuresOf(one, counted, calendar, new Map()).rows.map((each) => [
    each.gid,
    ...each.cells.map(({ value }) => value),
  ]);

describe('the figures of a dashboard', () => {
  it('stand in the order of the server, the rest of many as one', () => {
    const many = Array.from({ length: 20 }, (_, place) => row(`p${place}`, 20 - place));
    const shown = cells(chart('bar', { group_by: 'projects' }), many);
    expect(shown).toHaveLength(14);
    expect(shown[0]).toEqual(['p0', 20]);
    expect(shown.at(-1)).toEqual(['others', 28]);
  });
  it('of a file stand each by themselves, however many there are', () => {
    const many = Array.from({ length: 20 }, (_, place) =>
      row(`p${place}`, 20 - place, { split: `u${place}`, split_name: `U${place}` }),
    );
    const whole = (one: Chart) => figuresOf(one, [many], calendar, new Map(), undefined, true);
    expect(whole(chart('donut', { group_by: 'projects' })).rows).toHaveLength(20);
    const { series, rows } = whole(chart('stacked_bar', { group_by: 'projects', split_by: 'assignee' }));
    expect(series).toHaveLength(20);
    expect(rows.map(({ cells }) => cells.length)).toEqual(many.map(() => 20));
    expect(rows[19]?.cells[19]?.value).toBe(1);
  });
  it('leave no period out between the first and the last', () => {
    const weeks = [row('2026-05-25', 3), row('2026-05-04', 1)];
    expect(cells(chart('line', { group_by: 'completed_at', interval: 'week' }), weeks)).toEqual([
      ['2026-05-04', 1],
      ['2026-05-11', 0],
      ['2026-05-18', 0],
      ['2026-05-25', 3],
    ]);
  });
  it('add up what came and what was done, up to today', () => {
    const made = [row('2026-05-25', 3), row('2026-06-01', 2)];
    const done = [row('2026-06-01', 1), row(null, 4)];
    expect(cells(chart('burn_up', { interval: 'week' }), made, done)).toEqual([
      ['2026-05-25', 3, 0],
      ['2026-06-01', 5, 1],
      ['2026-06-08', 5, 1],
    ]);
  });
  it('are divided by what the server parted them by', () => {
    const rows = [
      row('a', 2, { split: 'false' }),
      row('a', 1, { split: 'true' }),
      row('b', 4, { split: 'true' }),
    ];
    expect(cells(chart('stacked_bar', { group_by: 'assignee', split_by: 'completed' }), rows)).toEqual([
      ['a', 2, 1],
      ['b', 0, 4],
    ]);
  });
  it('take all but the largest of many parts as one, which nothing leads to', () => {
    const rows = Array.from({ length: 10 }, (_, place) => row('a', 10 - place, { split: `p${place}` }));
    const { series, rows: bars } = figuresOf(
      chart('stacked_bar', { group_by: 'assignee', split_by: 'projects' }),
      [rows],
      calendar,
      new Map(),
    );
    expect(series).toHaveLength(8);
    const last = bars[0]?.cells.at(-1);
    expect([last?.value, last?.filters, last?.part]).toEqual([6, null, undefined]);
  });
  it('are divided by the periods that the server was asked for', () => {
    const weekly = [row('a', 2, { split: '2026-05-25' }), row('a', 1, { split: '2026-06-01' })];
    const split = chart('stacked_bar', { group_by: 'assignee', split_by: 'due_on' });
    expect(cells(split, weekly)).toEqual([['a', 2, 1]]);
  });
  it('of past days each lead to their own day, what has come furthest first', () => {
    const flow = chart('stacked_bar', { group_by: 'as_of', interval: 'week', split_by: 'sections' });
    const counted = [
      row('2026-05-31', 0, { num_tasks: 0 }),
      row('2026-06-07', 3, { split: 'todo' }),
      row('2026-06-10', 2, { split: 'todo' }),
      row('2026-06-10', 1, { split: 'done' }),
      row('2026-06-10', 7, { split: 'elsewhere' }),
    ];
    const { rows } = figuresOf(flow, [counted], calendar, new Map(), ['todo', 'done']);
    expect(rows.map(({ gid, cells }) => [gid, ...cells.map(({ value }) => value)])).toEqual([
      ['2026-05-31', 0, 0],
      ['2026-06-07', 0, 3],
      ['2026-06-10', 1, 2],
    ]);
    expect(rows[2]?.cells[0]?.part).toEqual({ day: '2026-06-10', split: 'done' });
  });
  it('lead to the search for their tasks, where a search can ask for them', () => {
    const filters = (one: Chart, ...rows: Counted[]) =>
      figuresOf(one, [rows], calendar, new Map()).rows.map(({ cells: [cell] }) => cell?.filters);
    expect(filters(chart('bar', { group_by: 'assignee' }), row('7', 1), row(null, 1))).toEqual([
      [{ field: 'assignee', op: 'any', values: ['7'] }],
      [{ field: 'assignee', op: 'empty', values: [] }],
    ]);
    expect(filters(chart('bar', { group_by: 'created_by' }), row(null, 1))).toEqual([null]);
    expect(
      filters(chart('bar', { group_by: 'created_at', interval: 'month' }), row('2026-05-01', 1)),
    ).toEqual([[{ field: 'created_on', op: 'between', values: ['2026-05-01', '2026-05-31'] }]]);
    expect(filters(chart('donut', { group_by: 'completed' }), row('true', 1))).toEqual([
      [{ field: 'completed', op: 'is', values: ['true'] }],
    ]);
  });
});
