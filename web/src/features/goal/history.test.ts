import { expect, it } from 'vitest';
import type { Goal, Metric, MetricValue } from './goals';
import { historyOf, placeOf } from './history';

const metric: Metric = {
  unit: 'none',
  currency_code: null,
  precision: 0,
  initial_number_value: 100,
  target_number_value: 0,
  current_number_value: 40,
  progress_source: 'manual',
  is_custom_weight: false,
  can_manage: true,
};
const goal: Goal = {
  gid: 'g',
  name: 'Fewer leaks',
  owner: null,
  team: null,
  is_workspace_level: true,
  time_period: null,
  start_on: '2026-03-01',
  due_on: '2026-03-11',
  status: null,
  progress: 0.6,
  metric,
  score: null,
  confidence: null,
  parent_goals: [],
  privacy_setting: 'public_to_workspace',
  my_access_level: 'editor',
};
const recorded: MetricValue[] = [
  { gid: '1', recorded_on: '2026-02-25', number_value: 100 },
  { gid: '2', recorded_on: '2026-03-05', number_value: 80 },
  { gid: '3', recorded_on: '2026-03-06', number_value: 45 },
];

it('puts the present number after what was recorded, beside where each should have been', () => {
  expect(historyOf(goal, recorded, '2026-03-06')?.points).toEqual([
    { day: '2026-02-25', value: 100, expected: null },
    { day: '2026-03-05', value: 80, expected: 60 },
    { day: '2026-03-06', value: 40, expected: 50 },
  ]);
});

it('goes from the first day to the last, and beyond where the goal is late', () => {
  const late = historyOf(goal, recorded, '2026-03-20');
  expect([late?.first, late?.last]).toEqual(['2026-02-25', '2026-03-20']);
  expect(late?.points.at(-1)?.expected).toBe(0);
  expect(late?.line?.map(({ value }) => value)).toEqual([100, 0]);
  expect(placeOf('2026-03-06', '2026-03-01', '2026-03-11')).toBe(0.5);
});

it('ends with the last number of a goal that is closed', () => {
  const closed = historyOf({ ...goal, status: 'achieved' }, recorded, '2026-05-01');
  expect(closed?.points.at(-1)).toEqual({ day: '2026-03-06', value: 45, expected: 50 });
  expect(closed?.last).toBe('2026-03-11');
});

it('expects nothing of a goal without days, and says nothing of one without a metric', () => {
  const timeless = historyOf({ ...goal, start_on: null, due_on: null }, [], '2026-03-06');
  expect(timeless?.line).toBeNull();
  expect(timeless?.points).toEqual([{ day: '2026-03-06', value: 40, expected: null }]);
  expect(historyOf({ ...goal, metric: null }, recorded, '2026-03-06')).toBeNull();
});
