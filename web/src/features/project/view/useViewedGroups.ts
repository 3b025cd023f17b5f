import i18next from 'i18next';
import { useMemo } from 'react';
import { useOrders } from '@/features/task/orderStore';
import type { TaskRow } from '@/features/task/taskRow';
import { useTasks } from '@/features/task/taskStore';
import { filterOf } from '@/features/view/filterTasks';
import { groupTasks, type TaskGroup } from '@/features/view/groupTasks';
import { isAsArranged } from '@/features/view/settings';
import { sortTasks } from '@/features/view/sortTasks';
import { useSubtaskRows } from '../subtasks/useSubtaskRows';
import type { ProjectViewing } from './useProjectView';

export type ViewedGroup = Omit<TaskGroup, 'tasks'> & { gids: readonly string[]; path?: string };

const none: readonly string[] = [];

/** The tasks of a project under headers, or in columns, as the view has them. */
export function useViewedGroups(project: string, viewing: ProjectViewing): readonly ViewedGroup[] {
  const orders = useOrders();
  const { settings, context } = viewing;
  const { sections } = context;
  const asArranged = isAsArranged(settings);
  const arranged = useMemo<readonly ViewedGroup[]>(
    () =>
      sections.map(({ gid, name }) => ({
        gid,
        name: name || i18next.t('section:untitled'),
        value: { kind: 'section', gid },
        gids: orders.get(`section:${gid}`) ?? none,
      })),
    [sections, orders],
  );
  const tasks = useViewedTasks(project, viewing, !asArranged);
  const grouped = useMemo(
    () => groupTasks(tasks, settings.group_by, context),
    [tasks, settings.group_by, context],
  );
  return useMemo(
    () =>
      asArranged
        ? arranged
        : grouped.map(({ tasks, ...group }) => ({
            ...group,
            gids: tasks.map(({ gid }) => gid),
            path: group.value.kind === 'section' ? undefined : `${group.gid}>`,
          })),
    [asArranged, arranged, grouped],
  );
}

/**
 * The tasks of a project that the current view lets through, in its order, with their subtasks where it asks for them.
 * For layouts that neither group nor arrange. Nothing while it is not `enabled`.
 */
export function useViewedTasks(
  project: string,
  { settings, context }: ProjectViewing,
  enabled = true,
): readonly TaskRow[] {
  const orders = useOrders();
  const subtasks = useSubtaskRows(project, enabled && settings.subtasks);
  const { sections } = context;
  // Without a filter or an order of its own, a list need not follow what its tasks say.
  const followed = useMemo(() => {
    if (!enabled) return none;
    const arranged = sections.flatMap(({ gid }) => orders.get(`section:${gid}`) ?? none);
    return subtasks.size > 0 ? withSubtasks(arranged, subtasks) : arranged;
  }, [enabled, sections, orders, subtasks]);
  const tasks = useTasks(followed);
  return useMemo(
    () => sortTasks(tasks.filter(filterOf(settings.filters, context)), settings.sorts, context),
    [tasks, settings.filters, settings.sorts, context],
  );
}

/** Each task with what is below it right behind it. */
function withSubtasks(gids: readonly string[], below: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const add = (gid: string) => {
    if (found.has(gid)) return;
    found.add(gid);
    for (const subtask of below.get(gid) ?? none) add(subtask);
  };
  for (const gid of gids) add(gid);
  return [...found];
}
