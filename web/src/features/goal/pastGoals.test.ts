import { expect, test } from 'vitest';
import type { Goal } from './goals';
import { asTheyStood, type PastGoal } from './pastGoals';

const goal = (gid: string): Goal => ({
  gid,
  name: gid,
  owner: null,
  team: null,
  is_workspace_level: true,
  time_period: null,
  start_on: null,
  due_on: null,
  status: 'achieved',
  progress: 1,
  metric: {
    unit: 'none',
    currency_code: null,
    precision: 0,
    initial_number_value: 0,
    target_number_value: 10,
    current_number_value: 10,
    progress_source: 'manual',
    is_custom_weight: false,
    can_manage: true,
  },
  score: 1,
  confidence: 9,
  parent_goals: [],
  privacy_setting: 'public_to_workspace',
  my_access_level: 'admin',
});
const past = (gid: string, known: Partial<PastGoal>): PastGoal => ({
  goal: { gid, name: gid },
  number_value: null,
  progress: null,
  status_type: null,
  score: null,
  ...known,
});

test('goals stand as they stood, without those that were made since', () => {
  const [grow, sow, ...others] = asTheyStood(
    [goal('grow'), goal('sow'), goal('new')],
    [past('grow', { number_value: 4, progress: 0.4, status_type: 'at_risk' }), past('sow', {})],
  );
  expect(others).toEqual([]);
  expect(grow).toMatchObject({ progress: 0.4, status: 'yellow', score: null, my_access_level: 'viewer' });
  expect(grow?.metric?.current_number_value).toBe(4);
  expect(sow).toMatchObject({ metric: null, status: null });
});
