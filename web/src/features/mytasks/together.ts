import type { TaskRow } from '@/features/task/taskRow';
import { partOf } from '@/features/task/tick';

/** Whether somebody works on a task that another leads. */
export const hasPart = (task: TaskRow, person: string) => partOf(task, person) !== undefined;

/** Whether a person's part of a task is still to be done. */
export function isLeftToDo(task: TaskRow, person: string): boolean {
  const part = partOf(task, person);
  return part !== undefined && !part.completed && !task.completed;
}
