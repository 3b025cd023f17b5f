import { describe, expect, it } from 'vitest';
import type { Goal, TimePeriod } from './goals';
import { expected, ownGoals, rowsOf } from './tree';

const year: TimePeriod = {
  gid: 'y',
  display_name: 'FY26',
  period: 'FY',
  start_on: '2026-01-01',
  end_on: '2026-12-31',
};
const quarter: TimePeriod = { ...year, gid: 'q', period: 'Q4', start_on: '2026-10-01' };
const earlier: TimePeriod = { ...year, gid: 'e', period: 'Q1', end_on: '2026-03-31' };

const goal = (gid: string, more: Partial<Goal> = {}): Goal => ({
  gid,
  name: gid,
  owner: null,
  team: null,
  is_workspace_level: true,
  time_period: year,
  start_on: null,
  due_on: null,
  status: null,
  progress: 0,
  metric: null,
  score: null,
  confidence: null,
  parent_goals: [],
  privacy_setting: 'public_to_workspace',
  my_access_level: 'editor',
  ...more,
});
const under = (...gids: string[]) => ({ parent_goals: gids.map((gid) => ({ gid, name: gid })) });
const shown = (goals: Goal[], filter = {}, folded: string[] = []) =>
  rowsOf(goals, { period: null, team: null, standing: null, text: '', ...filter }, new Set(folded)).map(
    ({ goal, depth }) => `${'-'.repeat(depth)}${goal.gid}`,
  );

describe('the tree of goals', () => {
  const garden = { gid: 't', name: 'Garden' };
  const goals = [
    goal('own', { is_workspace_level: false, ...under('team') }),
    goal('team', { is_workspace_level: false, team: garden, time_period: quarter, ...under('b') }),
    goal('b'),
    goal('a'),
  ];

  it('goes from the company through teams to people', () => {
    expect(shown(goals)).toEqual(['a', 'b', '-team', '--own']);
  });

  it('shows those that stand as is asked, or whose name or owner has all that was typed', () => {
    const ada = { owner: { gid: 'p', name: 'Ada Byron' } };
    const some = [
      goal('Fewer returns', { status: 'red', ...ada }),
      goal('More customers', { status: 'dropped' }),
      goal('More returns to the office'),
    ];
    expect(shown(some, { standing: 'red' })).toEqual(['Fewer returns']);
    expect(shown(some, { standing: 'closed' })).toEqual(['More customers']);
    expect(shown(some, { standing: 'none' })).toEqual(['More returns to the office']);
    expect(shown(some, { text: ' returns  mo' })).toEqual(['More returns to the office']);
    expect(shown(some, { text: 'byron' })).toEqual(['Fewer returns']);
  });

  it('shows a goal below each that it supports, and below none that is not wanted', () => {
    expect(shown([...goals, goal('both', under('a', 'b'))])).toEqual([
      'a',
      '-both',
      'b',
      '-both',
      '-team',
      '--own',
    ]);
    expect(shown(goals, { team: 't' })).toEqual(['team']);
  });

  it('hides what is below a folded goal', () => {
    expect(shown(goals, {}, ['b'])).toEqual(['a', 'b']);
  });

  it('shows the goals whose period has days in common with the wanted one', () => {
    expect(shown(goals, { period: earlier })).toEqual(['a', 'b', 'own']);
    expect(shown(goals, { period: quarter })).toEqual(['a', 'b', '-team', '--own']);
  });
});

describe('how far a goal should be', () => {
  it('follows the days of its period', () => {
    expect(expected(goal('a'), '2026-07-02')).toBeCloseTo(0.5, 2);
    expect(expected(goal('a'), '2027-02-01')).toBe(1);
    expect(expected(goal('a', { time_period: null }), '2026-07-02')).toBeNull();
  });

  it('follows its own dates before those of its period', () => {
    const dated = goal('a', { start_on: '2026-07-01', due_on: '2026-07-11' });
    expect(expected(dated, '2026-07-06')).toBe(0.5);
  });
});

it('shows people the goals that they carry before those of their teams, and none that is over', () => {
  const me = { gid: 'me', name: 'Ana' };
  const goals = [
    goal('team', { team: { gid: 't', name: 'Garden' } }),
    goal('mine', { owner: me }),
    goal('closed', { owner: me, status: 'partial' }),
    goal('past', { owner: me, time_period: earlier }),
    goal('other'),
  ];
  const shown = ownGoals(goals, 'me', new Set(['t']), '2026-06-01').map(({ gid }) => gid);
  expect(shown).toEqual(['mine', 'team']);
});
