import { expect, it } from 'vitest';
import { withMoment } from './withMoment';

const dated = { due_on: '2026-05-10', due_at: null, start_on: '2026-05-05' };
const moment = (day: string) => ({ day, time: null });

it('gives a start date a due date, which it needs', () => {
  const none = { due_on: null, due_at: null, start_on: null };
  expect(withMoment(none, 'start', moment('2026-05-03'))).toMatchObject({
    start_on: '2026-05-03',
    due_on: '2026-05-03',
  });
});

it('never lets the start come after the due date', () => {
  expect(withMoment(dated, 'due', moment('2026-05-01'))).toMatchObject({
    due_on: '2026-05-01',
    start_on: null,
  });
  expect(withMoment(dated, 'start', moment('2026-05-20'))).toMatchObject({
    due_on: '2026-05-20',
    start_on: '2026-05-20',
  });
});

it('makes an instant of a day with a time', () => {
  const { due_at, due_on } = withMoment(dated, 'due', {
    day: '2026-05-12',
    time: { hours: 15, minutes: 30 },
  });
  expect(due_on).toBe('2026-05-12');
  expect(new Date(due_at ?? '').getHours()).toBe(15);
});
