import { useEffect, useMemo, useRef } from 'react';
import { useMayEdit } from '@/features/membership/level';
import type { Given, Place } from '@/features/task/createTask';
import type { GridHost } from '@/features/task/grid/GridContext';
import { keyOf, moveTask, type Spot } from '@/features/task/moveTask';
import { orderStore, sectionKey } from '@/features/task/orderStore';
import { taskStore } from '@/features/task/taskStore';
import { currentGid } from '@/features/task/temporary';
import { givenForGroup, givenUnder, sectionUnder } from './givenUnder';
import { regroup } from './regroup';
import { isBySection } from './settings';
import type { ViewedGroup } from './useTaskGroups';
import type { Viewed } from './viewing';

type Regrouping = Pick<GridHost, 'placeFor' | 'spotFor' | 'regroup'>;

/** Where nothing is made and nothing moves. */
const fixed: Regrouping = { placeFor: () => null, spotFor: () => null };
const nothing: Given = { shown: {}, fields: {} };

/**
 * Where tasks of a view are made and where they can go. Where they stand as people arranged them, that is a place
 * among the others; else it is another group, whose value they take on. A new task gets what the view's filters ask
 * for, as far as that can be given.
 *
 * @param project null for the reader's own list
 * @param first what each new task gets
 */
export function useRegrouping(
  project: string | null,
  { settings, context }: Viewed,
  groups: readonly ViewedGroup[],
  first: Given = nothing,
): Regrouping {
  const { group_by, sorts, subtasks, filters } = settings;
  // Read when somebody acts, so that no row is drawn anew because another has gone elsewhere.
  const latest = useRef(groups);
  useEffect(() => {
    latest.current = groups;
  });
  const mayEdit = useMayEdit();
  return useMemo(() => {
    if (!mayEdit) return fixed;
    const bySection = isBySection(group_by);
    const isArranged = bySection && sorts.length === 0 && !subtasks;
    const isSection = (group: string) => context.sections.some(({ gid }) => gid === currentGid(group));
    const valueIn = (gid: string) => latest.current.find((group) => group.gid === gid)?.value ?? null;
    const lastOf = (section: string) => orderStore.get(sectionKey(project, section)).at(-1) ?? null;

    function placeFor({ group, parent, after }: Parameters<GridHost['placeFor']>[0]): Place | null {
      if (parent) return { in: 'task', parent, after };
      const given = givenUnder(filters, first, context);
      if (bySection) {
        if (!isSection(group)) return null;
        return { in: 'section', project, section: group, after: isArranged ? after : lastOf(group), given };
      }
      const section = sectionUnder(filters, context);
      const value = valueIn(group);
      const grouped = value && givenForGroup(given, group_by ?? '', value, context);
      return section && grouped
        ? { in: 'section', project, section, after: lastOf(section), given: grouped }
        : null;
    }
    function toSection(gid: string, to: string): boolean {
      const task = taskStore.get(gid);
      const section = task && standsIn(task.gid);
      // A subtask stands where its parent stands.
      if (!section || section === to) return false;
      const from: Spot = { in: 'section', project, section, after: null };
      const before = orderStore.before(keyOf(from), gid);
      moveTask(gid, { ...from, after: before }, { in: 'section', project, section: to, after: lastOf(to) });
      return true;
    }
    function standsIn(gid: string): string | undefined {
      return context.sections.find(({ gid: section }) =>
        orderStore.get(sectionKey(project, section)).includes(gid),
      )?.gid;
    }
    return {
      placeFor,
      spotFor: (place) => {
        if (place.parent) return { in: 'task', parent: place.parent, after: place.after };
        return isArranged && isSection(place.group)
          ? { in: 'section', project, section: place.group, after: place.after }
          : null;
      },
      regroup: isArranged
        ? undefined
        : (gid, from, to) => {
            const value = valueIn(to);
            const left = from ?? latest.current.find(({ gids }) => gids.includes(gid))?.gid ?? '';
            if (!value || left === to) return false;
            if (value.kind === 'section') return toSection(gid, value.gid);
            return regroup(gid, group_by ?? '', valueIn(left), value, context);
          },
    };
  }, [mayEdit, project, group_by, sorts, subtasks, filters, context, first]);
}
