import type { Day } from '@/lib/dates/day';
import type { ItemRow } from '../list/rows';

type Dated = {
  gid: string;
  name: string;
  start_on: Day | null;
  due_on: Day | null;
  projects: { gid: string }[];
};
/** A task that waits, with what it waits for. */
export type Waiting = Dated & { dependencies: (Dated & { completed: boolean })[] };

/** That tasks of one project wait for open tasks of another. */
export type Crossing = {
  blocker: string;
  waiting: string;
  /** Of each pair of tasks the days that they touch, where they have them; and what waits. */
  pairs: { task: string; ends: Day | null; begins: Day | null; isLate: boolean }[];
};

/** The dependencies between different projects, by the two of them. */
export function crossingsOf(tasks: readonly Waiting[]): Crossing[] {
  const crossings = new Map<string, Crossing>();
  for (const task of tasks) {
    for (const blocker of task.dependencies.filter(({ completed }) => !completed)) {
      for (const [one, other] of between(blocker, task)) {
        const key = `${one} ${other}`;
        const crossing = crossings.get(key) ?? { blocker: one, waiting: other, pairs: [] };
        const begins = task.start_on ?? task.due_on;
        const isLate = begins !== null && blocker.due_on !== null && begins <= blocker.due_on;
        crossing.pairs.push({ task: task.gid, ends: blocker.due_on, begins, isLate });
        crossings.set(key, crossing);
      }
    }
  }
  return [...crossings.values()];
}

/** Tasks that share a project wait for each other within it. */
function between(blocker: Dated, waiting: Dated): [string, string][] {
  const its = new Set(waiting.projects.map(({ gid }) => gid));
  if (blocker.projects.some(({ gid }) => its.has(gid))) return [];
  return blocker.projects.flatMap(({ gid }) => [...its].map((other): [string, string] => [gid, other]));
}

/** The first row of each project. */
export function placesOf(rows: readonly ItemRow[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { item }] of rows.entries()) if (!places.has(item.gid)) places.set(item.gid, index);
  return places;
}
