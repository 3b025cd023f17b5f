import { dueDay } from '@/features/task/due';
import type { TaskRow } from '@/features/task/taskRow';
import { addDays, type Day } from '@/lib/dates/day';

export const buckets = ['overdue', 'today', 'week', 'later', 'noDate', 'done'] as const;
export type Bucket = (typeof buckets)[number];

export function bucketOf(task: TaskRow, today: Day): Bucket {
  if (task.completed) return 'done';
  const day = dueDay(task);
  if (!day) return 'noDate';
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= addDays(today, 7) ? 'week' : 'later';
}

/** By due date; the order of the list where that is the same. */
export function intoBuckets(tasks: TaskRow[], today: Day): Map<Bucket, string[]> {
  const sorted = tasks.toSorted((one, other) => (dueDay(one) ?? '').localeCompare(dueDay(other) ?? ''));
  const found = new Map<Bucket, string[]>();
  for (const task of sorted) {
    const bucket = bucketOf(task, today);
    found.set(bucket, [...(found.get(bucket) ?? []), task.gid]);
  }
  return found;
}
