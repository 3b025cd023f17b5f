import { expect, it } from 'vitest';
import { emptyRow } from '@/features/task/taskRow';
import { bucketOf, intoBuckets } from './buckets';

const today = '2026-05-10';
const due = (due_on: string | null, completed = false) => ({
  ...emptyRow(due_on ?? 'none', ''),
  due_on,
  completed,
});

it.each([
  ['2026-05-09', 'overdue'],
  ['2026-05-10', 'today'],
  ['2026-05-17', 'week'],
  ['2026-05-18', 'later'],
  [null, 'noDate'],
])('puts a task due on %s under %s', (day, bucket) => {
  expect(bucketOf(due(day), today)).toBe(bucket);
});

it('calls nothing overdue that is done', () => {
  expect(bucketOf(due('2026-05-01', true), today)).toBe('done');
});

it('orders a bucket by due date', () => {
  const found = intoBuckets([due('2026-05-15'), due('2026-05-12'), due('2026-05-13')], today);
  expect(found.get('week')).toEqual(['2026-05-12', '2026-05-13', '2026-05-15']);
});
