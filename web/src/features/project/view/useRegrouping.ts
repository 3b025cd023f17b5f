import { useEffect, useMemo, useRef } from 'react';
import type { Place } from '@/features/task/createTask';
import type { GridHost } from '@/features/task/grid/GridContext';
import { keyOf, moveTask, type Spot } from '@/features/task/moveTask';
import { orderStore } from '@/features/task/orderStore';
import { emptyRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { givenBy } from '@/features/view/givenBy';
import { regroup } from '@/features/view/regroup';
import { isBySection } from '@/features/view/settings';
import type { ProjectViewing } from './useProjectView';
import type { ViewedGroup } from './useViewedGroups';

type Regrouping = Pick<GridHost, 'placeFor' | 'spotFor' | 'regroup'>;

/**
 * Where tasks of a view are made and where they can go. Where they stand as people arranged them, that is a place
 * among the others; else it is another group, whose value they take on.
 */
export function useRegrouping(
  project: string,
  { settings, context }: ProjectViewing,
  groups: readonly ViewedGroup[],
): Regrouping {
  const { group_by, sorts, subtasks } = settings;
  // Read when somebody acts, so that no row is drawn anew because another has gone elsewhere.
  const latest = useRef(groups);
  useEffect(() => {
    latest.current = groups;
  });
  return useMemo(() => {
    const bySection = isBySection(group_by);
    const isArranged = bySection && sorts.length === 0 && !subtasks;
    const valueIn = (gid: string) => latest.current.find((group) => group.gid === gid)?.value ?? null;

    function placeFor({ group, parent, after }: Parameters<GridHost['placeFor']>[0]): Place | null {
      if (parent) return { in: 'task', parent, after };
      if (bySection)
        return { in: 'section', project, section: group, after: isArranged ? after : lastOf(group) };
      const section = context.sections[0]?.gid;
      const value = valueIn(group);
      const given = value && givenBy(emptyRow('', ''), group_by ?? '', null, value, context);
      return section && given ? { in: 'section', project, section, after: lastOf(section), given } : null;
    }
    function toSection(gid: string, to: string): boolean {
      const section = taskStore.get(gid)?.memberships.find((one) => one.project.gid === project)?.section;
      // A subtask stands where its parent stands.
      if (!section || section.gid === to) return false;
      const from: Spot = { in: 'section', project, section: section.gid, after: null };
      const before = orderStore.before(keyOf(from), gid);
      moveTask(gid, { ...from, after: before }, { in: 'section', project, section: to, after: lastOf(to) });
      return true;
    }
    return {
      placeFor,
      spotFor: (place) => {
        if (place.parent) return { in: 'task', parent: place.parent, after: place.after };
        return isArranged ? { in: 'section', project, section: place.group, after: place.after } : null;
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
  }, [project, group_by, sorts, subtasks, context]);
}

const lastOf = (section: string) => orderStore.get(`section:${section}`).at(-1) ?? null;
