import { beforeAll, expect, it, vi } from 'vitest';
import { monthOf, monthOfGoal, monthsFrom, timeFor } from './months';

beforeAll(() => vi.stubGlobal('navigator', { languages: [] }));

it('goes from the first day of a month to its last', () => {
  expect(monthOf('2028-02-17')).toMatchObject({ start_on: '2028-02-01', end_on: '2028-02-29' });
  expect(monthsFrom('2026-11-30').map(({ start_on }) => start_on)).toHaveLength(12);
  expect(monthsFrom('2026-11-30')[3]?.start_on).toBe('2027-02-01');
});

it('is known again by the days of a goal', () => {
  expect(monthOfGoal({ start_on: '2026-11-01', due_on: '2026-11-30' })?.gid).toBe('month 2026-11-01');
  expect(monthOfGoal({ start_on: '2026-11-02', due_on: '2026-11-30' })).toBeNull();
  expect(monthOfGoal({ start_on: '2026-11-01', due_on: '2026-12-31' })).toBeNull();
});

it('gives a goal days of its own, where a period of the company does not', () => {
  const month = monthOf('2026-11-05');
  expect(timeFor(month)).toEqual({ time_period: null, start_on: '2026-11-01', due_on: '2026-11-30' });
  const year = { ...month, gid: '1', period: 'FY' as const };
  expect(timeFor(year)).toEqual({ time_period: year, start_on: null, due_on: null });
});
