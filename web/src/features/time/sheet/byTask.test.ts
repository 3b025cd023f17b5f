import { expect, it } from 'vitest';
import { byTask, minutesOf } from './byTask';
import { daysFrom, mondayOf } from './timesheet';

const entry = (gid: string, task: string, day: string, minutes: number) => ({
  gid,
  duration_minutes: minutes,
  entered_on: day,
  billable_status: 'billable' as const,
  description: '',
  categories: [],
  attributable_to: null,
  task: { gid: task, name: `Task ${task}` },
});

it('gathers the entries of a week by task and day', () => {
  const rows = byTask(
    [entry('1', 'b', '2026-11-23', 30), entry('2', 'a', '2026-11-24', 60), entry('3', 'b', '2026-11-23', 15)],
    [
      { gid: 'a', name: 'Task a' },
      { gid: 'c', name: 'Task c' },
    ],
  );
  expect(rows.map(({ task }) => task.gid)).toEqual(['a', 'b', 'c']);
  expect(minutesOf(rows[1]?.days.get('2026-11-23'))).toBe(45);
  expect(minutesOf(rows[2]?.days.get('2026-11-23'))).toBe(0);
});

it('has weeks begin on Mondays', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(daysFrom('2026-11-23').at(-1)).toBe('2026-11-29');
});
