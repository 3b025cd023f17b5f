import { useMemo } from 'react';
import type { Section } from '@/features/section/sections';
import { useOrders } from '@/features/task/orderStore';
import { groupTasks } from '@/features/view/groupTasks';
import { isAsArranged } from '@/features/view/settings';
import { useProjectView } from './useProjectView';
import { useViewedTasks } from './useViewedGroups';

const none: readonly string[] = [];

/** The tasks of each section that the view lets through, in its order, for layouts that know no other groups. */
export function useViewedSections(
  project: string,
  sections: readonly Section[],
): ReadonlyMap<string, readonly string[]> {
  const orders = useOrders();
  const viewing = useProjectView(project);
  const { settings, context } = viewing;
  const asArranged = isAsArranged({ ...settings, group_by: null });
  const tasks = useViewedTasks(project, viewing, !asArranged);
  return useMemo(() => {
    if (asArranged) {
      return new Map(sections.map(({ gid }) => [gid, orders.get(`section:${gid}`) ?? none]));
    }
    const groups = groupTasks(tasks, null, context);
    return new Map(groups.map(({ gid, tasks }) => [gid, tasks.map((task) => task.gid)]));
  }, [asArranged, sections, orders, tasks, context]);
}
