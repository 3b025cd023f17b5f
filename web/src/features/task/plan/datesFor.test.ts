import { expect, it } from 'vitest';
import { numberOf } from '@/lib/dates/dayNumber';
import { emptyRow, type TaskRow } from '../taskRow';
import { datesFor, fieldsFor } from './datesFor';
import { shifted, spanOf, stretched } from './span';

const task = (more: Partial<TaskRow>): TaskRow => ({ ...emptyRow('t', 'Task'), ...more });
const moved = (one: TaskRow, days: number) => {
  const span = spanOf(one);
  if (!span) throw new Error('No dates');
  return datesFor(one, shifted(span, days));
};

it('takes a due date alone for one day, and keeps it alone when it moves', () => {
  expect(moved(task({ due_on: '2026-02-27' }), 3)).toMatchObject({ due_on: '2026-03-02', start_on: null });
});
it('moves both ends of a task', () => {
  expect(moved(task({ start_on: '2026-03-28', due_on: '2026-03-30' }), 2)).toMatchObject({
    start_on: '2026-03-30',
    due_on: '2026-04-01',
  });
});
it('keeps the time of day, also when the clocks change in between', () => {
  const due_at = new Date(2026, 2, 28, 15, 30).toISOString();
  const later = moved(task({ due_at, due_on: '2026-03-28' }), 2);
  expect(new Date(later.due_at ?? '')).toEqual(new Date(2026, 2, 30, 15, 30));
  expect(fieldsFor(later)).toEqual({ due_at: later.due_at, start_on: null });
});
it('gets a start when it is made longer than a day', () => {
  const one = task({ due_on: '2026-03-05' });
  const day = numberOf('2026-03-05');
  const longer = stretched({ start: day, end: day }, 'start', -2);
  expect(datesFor(one, longer)).toMatchObject({ start_on: '2026-03-03', due_on: '2026-03-05' });
});
it('never ends before it starts', () => {
  expect(stretched({ start: 10, end: 12 }, 'end', -9)).toEqual({ start: 10, end: 10 });
  expect(stretched({ start: 10, end: 12 }, 'start', 9)).toEqual({ start: 12, end: 12 });
});
it('has a milestone for a day, without a start', () => {
  const one = task({ resource_subtype: 'milestone', start_on: '2026-03-01', due_on: '2026-03-05' });
  expect(spanOf(one)).toEqual({ start: numberOf('2026-03-05'), end: numberOf('2026-03-05') });
  expect(moved(one, 1)).toMatchObject({ start_on: null, due_on: '2026-03-06' });
});
