import type { TaskRow } from '../taskRow';
import { isMilestone, type Span, spanOf } from './span';

/** Tasks with who waits for whom among them. */
export type Plan = {
  tasks: ReadonlyMap<string, TaskRow>;
  /** By the task that is waited for. */
  dependents: ReadonlyMap<string, readonly string[]>;
};

export function planOf(rows: readonly TaskRow[]): Plan {
  const tasks = new Map(rows.map((task) => [task.gid, task]));
  const dependents = new Map<string, string[]>();
  for (const { gid, dependencies } of rows) {
    for (const { gid: blocker } of dependencies) {
      const known = dependents.get(blocker);
      if (known) known.push(gid);
      else dependents.set(blocker, [gid]);
    }
  }
  return { tasks, dependents };
}

/** Where tasks are to be, over where they are. */
export type Moves = ReadonlyMap<string, Span>;

export function spanIn(plan: Plan, moves: Moves, gid: string): Span | null {
  const task = plan.tasks.get(gid);
  return moves.get(gid) ?? (task ? spanOf(task) : null);
}

/**
 * The first day on which a task may start so that it waits for this one; null when it need not wait. A milestone takes
 * no time, so it may fall on the very day on which the last of what it waits for ends.
 */
export function earliestAfter(plan: Plan, moves: Moves, blocker: string, waiting: TaskRow): number | null {
  const task = plan.tasks.get(blocker);
  const span = spanIn(plan, moves, blocker);
  if (!task || !span || task.completed) return null;
  return isMilestone(waiting) ? span.end : span.end + 1;
}

/** Whether the one starts before the other, which it waits for, has ended. */
export function isConflict(plan: Plan, moves: Moves, blocker: string, waiting: string): boolean {
  const task = plan.tasks.get(waiting);
  const span = spanIn(plan, moves, waiting);
  if (!task || !span || task.completed) return false;
  const earliest = earliestAfter(plan, moves, blocker, task);
  return earliest !== null && span.start < earliest;
}
