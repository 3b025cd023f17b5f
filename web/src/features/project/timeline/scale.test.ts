import { expect, it } from 'vitest';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import { linePath } from './linePath';
import { rangeAround, unitStart, unitsIn } from './scale';

const range = (from: string, to: string) => ({ from: numberOf(from), to: numberOf(to) });
const starts = (...args: Parameters<typeof unitsIn>) => unitsIn(...args).map(({ from }) => dayAt(from));

it('begins weeks on the first day of the reader’s week', () => {
  expect(dayAt(unitStart('week', numberOf('2026-03-04'), 1))).toBe('2026-03-02');
  expect(dayAt(unitStart('week', numberOf('2026-03-04'), 0))).toBe('2026-03-01');
});
it('names each month, quarter and year that is touched', () => {
  expect(starts('month', range('2026-01-31', '2026-03-02'), 1)).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
  ]);
  expect(starts('quarter', range('2026-05-01', '2026-07-02'), 1)).toEqual(['2026-04-01', '2026-07-01']);
  expect(starts('year', range('2025-12-31', '2026-01-02'), 1)).toEqual(['2025-01-01', '2026-01-01']);
});
it('has room on both sides of what is planned, but not for a slip of the pen', () => {
  const today = numberOf('2026-03-04');
  const { from, to } = rangeAround(numberOf('2026-02-01'), numberOf('2205-01-01'), today, 'weeks', 1);
  expect(from).toBeLessThan(numberOf('2026-02-01'));
  expect(dayAt(to).slice(0, 4)).toBe('2046');
});
it('leads a line around when what waits begins before', () => {
  expect(linePath({ x: 10, y: 10 }, { x: 60, y: 50 })).toMatch(/^M10 10.*60 50$/);
  expect(linePath({ x: 60, y: 10 }, { x: 10, y: 50 })).toContain('Q70 30');
});
