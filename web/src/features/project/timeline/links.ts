import { type Moves, type Plan, spanIn } from '@/features/task/plan/plan';
import type { TimelineRow } from './rows';

export type Link = { blocker: string; waiting: string; from: number; to: number };

/** The dependencies between tasks that have a row, with the indexes of their rows. */
export function linksOf(rows: readonly TimelineRow[], plan: Plan): Link[] {
  const places = new Map(rows.map(({ key }, index) => [key, index]));
  return rows.flatMap((row, to) => {
    if (row.kind !== 'task') return [];
    return (plan.tasks.get(row.gid)?.dependencies ?? []).flatMap(({ gid: blocker }) => {
      const from = places.get(blocker);
      return from === undefined ? [] : [{ blocker, waiting: row.gid, from, to }];
    });
  });
}

type Place = { first: number; last: number; from: number; to: number };

/** Those of which something may be seen between these rows and days. */
export function linksInSight(links: readonly Link[], plan: Plan, moves: Moves, sight: Place): Link[] {
  return links.filter(({ blocker, waiting, from, to }) => {
    if (Math.max(from, to) < sight.first || Math.min(from, to) > sight.last) return false;
    const one = spanIn(plan, moves, blocker);
    const other = spanIn(plan, moves, waiting);
    if (!one || !other) return false;
    return Math.max(one.end, other.start) >= sight.from && Math.min(one.end, other.start) <= sight.to;
  });
}

/** Not to itself, and not twice; the server refuses circles, and says so. */
export function canLink(plan: Plan, blocker: string, waiting: string): boolean {
  const task = plan.tasks.get(waiting);
  return task !== undefined && blocker !== waiting && !task.dependencies.some(({ gid }) => gid === blocker);
}
