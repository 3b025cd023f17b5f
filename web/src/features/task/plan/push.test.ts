import { describe, expect, it } from 'vitest';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import { workweek } from '@/lib/dates/workdays';
import { emptyRow, type TaskRow } from '../taskRow';
import { criticalPath } from './criticalPath';
import { isConflict, planOf } from './plan';
import { pushed } from './push';
import type { Span } from './span';

const isWorkday = workweek(new Set([0, 6]));
const days = (start: string, end: string): Span => ({ start: numberOf(start), end: numberOf(end) });
// 2 March 2026 is a Monday.
const task = (
  gid: string,
  start: string | null,
  due: string | null,
  waitsFor: string[] = [],
  more: Partial<TaskRow> = {},
) => ({
  ...emptyRow(gid, gid),
  start_on: start && `2026-03-${start}`,
  due_on: due && `2026-03-${due}`,
  dependencies: waitsFor.map((other) => ({ gid: other, name: other, completed: false })),
  ...more,
});
const shown = (moves: Map<string, Span>) =>
  Object.fromEntries(
    [...moves].map(([gid, { start, end }]) => [gid, `${dayAt(start).slice(8)}–${dayAt(end).slice(8)}`]),
  );
const push = (tasks: TaskRow[], gid: string, start: string, end: string) =>
  shown(pushed(planOf(tasks), new Map([[gid, days(`2026-03-${start}`, `2026-03-${end}`)]]), isWorkday));

describe('what moves along with a task', () => {
  const chain = [task('a', '02', '04'), task('b', '06', '10', ['a']), task('c', '11', '12', ['b'])];

  it('is nothing while there is room before what waits for it', () => {
    expect(push(chain, 'a', '03', '05')).toEqual({ a: '03–05' });
  });
  it('is what would start too early, as far as it must and with as many working days as before', () => {
    expect(push(chain, 'a', '05', '09')).toEqual({ a: '05–09', b: '10–12', c: '13–16' });
  });
  it('starts on a working day', () => {
    expect(push(chain, 'a', '04', '06')).toEqual({ a: '04–06', b: '09–11', c: '12–13' });
  });
  it('is not what is done, nor what waits for that', () => {
    const [a, b, c] = chain as [TaskRow, TaskRow, TaskRow];
    expect(push([a, { ...b, completed: true }, c], 'a', '05', '09')).toEqual({ a: '05–09' });
  });
  it('is nothing when a task goes to an earlier day', () => {
    expect(push(chain, 'b', '05', '09')).toEqual({ b: '05–09' });
  });
  it('waits for the last of several', () => {
    const tasks = [task('a', '02', '03'), task('b', '02', '05'), task('c', '06', '06', ['a', 'b'])];
    expect(push(tasks, 'a', '04', '06')).toEqual({ a: '04–06', c: '09–09' });
    expect(push(tasks, 'b', '04', '10')).toEqual({ b: '04–10', c: '11–11' });
  });
  it('lets a milestone fall on the day on which the work ends', () => {
    const tasks = [task('a', '02', '04'), task('m', null, '04', ['a'], { resource_subtype: 'milestone' })];
    expect(push(tasks, 'a', '03', '05')).toEqual({ a: '03–05', m: '05–05' });
  });
  it('goes down two ways to the same task, and to its end after ten thousand tasks', () => {
    const long = Array.from({ length: 10_000 }, (_, n) =>
      task(`${n}`, '02', '02', n === 0 ? [] : [`${n - 1}`, ...(n > 1 ? [`${n - 2}`] : [])]),
    );
    expect(pushed(planOf(long), new Map([['0', days('2026-03-03', '2026-03-03')]]), isWorkday).size).toBe(
      10_000,
    );
  });
});

describe('a conflict', () => {
  const plan = planOf([
    task('a', '02', '04'),
    task('b', '04', '10', ['a']),
    task('c', '04', '05', ['a'], { completed: true }),
  ]);
  it('is a start before the end of what is waited for, of a task that is not done', () => {
    expect(isConflict(plan, new Map(), 'a', 'b')).toBe(true);
    expect(isConflict(plan, new Map([['b', days('2026-03-05', '2026-03-06')]]), 'a', 'b')).toBe(false);
    expect(isConflict(plan, new Map(), 'a', 'c')).toBe(false);
  });
});

describe('the critical path', () => {
  it('is the chain to the last day that has no room in it', () => {
    const tasks = [
      task('a', '02', '06'),
      // Over a weekend there is no room.
      task('b', '09', '11', ['a']),
      task('side', '09', '09', ['a']),
      task('end', '12', '13', ['b', 'side']),
      task('early', '02', '03'),
      task('done', '02', '13', [], { completed: true }),
    ];
    expect([...criticalPath(planOf(tasks), isWorkday)].sort()).toEqual(['a', 'b', 'end']);
  });
});
