import { dueDay } from '@/features/task/due';
import type { TaskRow } from '@/features/task/taskRow';
import type { Day } from '@/lib/dates/day';

export const choices = ['upcoming', 'overdue', 'completed'] as const;
export type Choice = (typeof choices)[number];

/** By their due dates, those without one at the end; of what is completed, what was due last first. */
export function priorities(tasks: TaskRow[], choice: Choice, today: Day): TaskRow[] {
  const wanted = tasks.filter((task) => {
    if (task.completed || choice === 'completed') return task.completed && choice === 'completed';
    const isOverdue = (dueDay(task) ?? today) < today;
    return isOverdue === (choice === 'overdue');
  });
  const last = '9999-12-31';
  const sorted = wanted.toSorted((one, other) => (dueDay(one) ?? last).localeCompare(dueDay(other) ?? last));
  return choice === 'completed' ? sorted.reverse() : sorted;
}
