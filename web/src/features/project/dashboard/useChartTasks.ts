import { useDeferredValue, useMemo } from 'react';
import type { Section } from '@/features/section/sections';
import { useOrders } from '@/features/task/orderStore';
import type { TaskRow } from '@/features/task/taskRow';
import { useManyTasks } from '@/features/task/taskStore';

const none: readonly string[] = [];

/** All tasks of the project as they are known here; what is done to them shows before they are counted anew. */
export function useChartTasks(sections: readonly Section[]): readonly TaskRow[] {
  const orders = useOrders();
  const gids = useMemo(
    () => [...new Set(sections.flatMap(({ gid }) => orders.get(`section:${gid}`) ?? none))],
    [sections, orders],
  );
  return useDeferredValue(useManyTasks(gids));
}
