import { describe, expect, it } from 'vitest';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import { layoutWeek } from './lanes';
import { monthsLater, monthWeeks, pageLater } from './weeks';

const days = [0, 1, 2, 3, 4, 5, 6];
const task = (gid: string, start: number, end: number) => ({ gid, span: { start, end } });
const shown = (room: number, ...tasks: ReturnType<typeof task>[]) => {
  const { pieces, hidden } = layoutWeek(tasks, days, room);
  return { pieces: pieces.map(({ gid, column, columns, lane }) => [gid, column, columns, lane]), hidden };
};

describe('a week', () => {
  it('lays bars side by side where they do not meet, and below each other where they do', () => {
    expect(shown(5, task('a', 0, 1), task('b', 1, 3), task('c', 2, 2)).pieces).toEqual([
      ['a', 0, 2, 0],
      ['b', 1, 3, 1],
      ['c', 2, 1, 0],
    ]);
  });
  it('cuts what begins before or goes on after it', () => {
    const [piece] = layoutWeek([task('a', -3, 9)], days, 5).pieces;
    expect(piece).toMatchObject({ column: 0, columns: 7, isCutBefore: true, isCutAfter: true });
  });
  it('counts by day what finds no room, and gives the last lane to the count', () => {
    const { pieces, hidden } = shown(2, task('a', 0, 2), task('b', 1, 1), task('c', 1, 3));
    expect(pieces).toEqual([['a', 0, 3, 0]]);
    expect(hidden).toEqual([0, 2, 1, 1, 0, 0, 0]);
  });
  it('leaves out days that do not show', () => {
    const workdays = [1, 2, 3, 4, 5];
    expect(layoutWeek([task('a', 0, 0), task('b', 5, 6)], workdays, 5).pieces).toMatchObject([
      { gid: 'b', column: 4, columns: 1, isCutAfter: true },
    ]);
  });
});

describe('the pages of a calendar', () => {
  it('show whole weeks from the first day of the reader’s week', () => {
    const weeks = monthWeeks(numberOf('2026-02-10'), 1);
    expect(weeks.map(([first = 0]) => dayAt(first))).toEqual([
      '2026-01-26',
      '2026-02-02',
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
    ]);
    expect(dayAt(monthWeeks(numberOf('2026-02-10'), 0)[0]?.[0] ?? 0)).toBe('2026-02-01');
  });
  it('end on the last of a month that is shorter', () => {
    expect(dayAt(monthsLater(numberOf('2026-01-31'), 1))).toBe('2026-02-28');
    expect(dayAt(pageLater('year', numberOf('2028-02-29'), 1))).toBe('2029-02-28');
    expect(dayAt(pageLater('week', numberOf('2026-12-30'), 1))).toBe('2027-01-06');
  });
});
