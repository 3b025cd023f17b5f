import type { TaskRow } from '@/features/task/taskRow';

const partOf = ({ co_assignees }: TaskRow, person: string) =>
  co_assignees.find(({ user }) => user.gid === person);

/** Whether somebody works on a task that another leads. */
export const hasPart = (task: TaskRow, person: string) => partOf(task, person) !== undefined;

/** Whether a person's part of a task is still to be done. */
export function isLeftToDo(task: TaskRow, person: string): boolean {
  const part = partOf(task, person);
  return part !== undefined && !part.completed && !task.completed;
}
