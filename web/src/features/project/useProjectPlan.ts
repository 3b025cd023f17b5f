import { useMemo } from 'react';
import type { Section } from '@/features/section/sections';
import { useOrders } from '@/features/task/orderStore';
import { type Plan, planOf } from '@/features/task/plan/plan';
import { spanOf } from '@/features/task/plan/span';
import { useManyTasks } from '@/features/task/taskStore';
import { today } from '@/lib/dates/day';
import { numberOf } from '@/lib/dates/dayNumber';

const none: readonly string[] = [];

type Viewed = ReadonlyMap<string, readonly string[]>;

/**
 * All tasks of the project, also those that the view leaves out: they may wait for what is moved. Subtasks that the view
 * adds come with it.
 */
export function useProjectPlan(
  sections: readonly Section[],
  viewed: Viewed,
): { plan: Plan; first: number; last: number } {
  const orders = useOrders();
  const gids = useMemo(
    () => [
      ...new Set([
        ...sections.flatMap(({ gid }) => orders.get(`section:${gid}`) ?? none),
        ...[...viewed.values()].flat(),
      ]),
    ],
    [sections, orders, viewed],
  );
  const tasks = useManyTasks(gids);
  return useMemo(() => {
    const now = numberOf(today());
    let [first, last] = [now, now];
    for (const task of tasks) {
      const span = spanOf(task);
      if (!span) continue;
      first = Math.min(first, span.start);
      last = Math.max(last, span.end);
    }
    return { plan: planOf(tasks), first, last };
  }, [tasks]);
}
