import i18next from 'i18next';
import { useMemo, useRef } from 'react';
import { sectionKey, useOrders } from '@/features/task/orderStore';
import type { TaskRow } from '@/features/task/taskRow';
import { useManyTasks } from '@/features/task/taskStore';
import { arrangement } from './arrange';
import { groupTasks, type TaskGroup } from './groupTasks';
import { isAsArranged } from './settings';
import type { Viewed } from './viewing';

export type ViewedGroup = Omit<TaskGroup, 'tasks'> & { gids: readonly string[]; path?: string };
/** What is below tasks, by the task right above. */
export type Below = ReadonlyMap<string, readonly string[]>;

const none: readonly string[] = [];

/**
 * The tasks of a project, or, where it is none, of the reader's own list, under headers, or in columns, as the view has
 * them. The same array as long as they stand the same.
 */
export function useTaskGroups(project: string | null, viewed: Viewed, below: Below): readonly ViewedGroup[] {
  const orders = useOrders();
  const { settings, context } = viewed;
  const { sections } = context;
  const asArranged = isAsArranged(settings);
  const arranged = useMemo<readonly ViewedGroup[]>(
    () =>
      sections.map(({ gid, name }) => ({
        gid,
        name: name || i18next.t('section:untitled'),
        value: { kind: 'section', gid },
        gids: orders.get(sectionKey(project, gid)) ?? none,
      })),
    [project, sections, orders],
  );
  const tasks = useTasksInView(project, viewed, below, !asArranged);
  const grouped = useMemo(
    () =>
      groupTasks(tasks, settings.group_by, context).map(({ tasks, ...group }) => ({
        ...group,
        gids: tasks.map(({ gid }) => gid),
        path: group.value.kind === 'section' ? undefined : `${group.gid}>`,
      })),
    [tasks, settings.group_by, context],
  );
  return useSame(asArranged ? arranged : grouped);
}

/** What an edit has not moved need not be laid out again. */
function useSame(groups: readonly ViewedGroup[]): readonly ViewedGroup[] {
  const last = useRef(groups);
  const same =
    last.current.length === groups.length && last.current.every((one, at) => isSame(one, groups[at]));
  if (!same) last.current = groups;
  return last.current;
}

function isSame(one: ViewedGroup, other: ViewedGroup | undefined): boolean {
  return (
    one === other ||
    (one.gid === other?.gid &&
      one.name === other.name &&
      one.path === other.path &&
      one.gids.length === other.gids.length &&
      one.gids.every((gid, place) => gid === other.gids[place]))
  );
}

/**
 * The tasks of a list that the current view lets through, in its order, with their subtasks where it asks for them.
 * For layouts that neither group nor arrange. Nothing while it is not `enabled`.
 */
export function useTasksInView(
  project: string | null,
  { settings, context }: Viewed,
  below: Below,
  enabled = true,
): readonly TaskRow[] {
  const orders = useOrders();
  const { filters, sorts } = settings;
  const { sections } = context;
  // Without a filter or an order of its own, a list need not follow what its tasks say.
  const followed = useMemo(() => {
    if (!enabled) return none;
    const arranged = sections.flatMap(({ gid }) => orders.get(sectionKey(project, gid)) ?? none);
    return below.size > 0 ? withSubtasks(arranged, below) : arranged;
  }, [enabled, project, sections, orders, below]);
  const tasks = useManyTasks(followed);
  const arrange = useMemo(() => arrangement({ filters, sorts }, context), [filters, sorts, context]);
  return useMemo(() => arrange(tasks), [arrange, tasks]);
}

/** Each task with what is below it right behind it. */
function withSubtasks(gids: readonly string[], below: Below): string[] {
  const found = new Set<string>();
  const add = (gid: string) => {
    if (found.has(gid)) return;
    found.add(gid);
    for (const subtask of below.get(gid) ?? none) add(subtask);
  };
  for (const gid of gids) add(gid);
  return [...found];
}
