import { useMemo } from 'react';
import { useProjectFields } from '@/features/field/useProjectFields';
import type { Section } from '@/features/section/sections';
import { useOrders } from '@/features/task/orderStore';
import { useTasks } from '@/features/task/taskStore';
import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { isPlain, type ProjectView, plainView, viewed } from './projectView';

/** How this person looks at a project on this device. */
export function useProjectView(project: string): [ProjectView, (changed: Partial<ProjectView>) => void] {
  const [saved, save] = usePreference<string>(`view.${project}`, '');
  const view = useMemo(() => ({ ...plainView, ...read(saved) }), [saved]);
  return [view, (changed) => save(JSON.stringify({ ...view, ...changed }))];
}

function read(saved: string): Partial<ProjectView> {
  try {
    return saved ? (JSON.parse(saved) as Partial<ProjectView>) : {};
  } catch {
    return {};
  }
}

const none: readonly string[] = [];

/** The tasks of each section as the view has them, by the sections' gids. */
export function useViewedSections(
  project: string,
  sections: readonly Section[],
): ReadonlyMap<string, readonly string[]> {
  const orders = useOrders();
  const [view] = useProjectView(project);
  const fields = useProjectFields(project);
  const { me } = useSession();
  const plain = isPlain(view);
  const lists = useMemo(
    () => new Map(sections.map(({ gid }) => [gid, orders.get(`section:${gid}`) ?? none])),
    [sections, orders],
  );
  // Without a filter or an order of its own, a list need not follow what its tasks say.
  const followed = useMemo(() => (plain ? none : [...lists.values()].flat()), [plain, lists]);
  const tasks = useTasks(followed);
  return useMemo(() => {
    if (plain) return lists;
    const byGid = new Map(tasks.map((task) => [task.gid, task]));
    return new Map(
      [...lists].map(([section, gids]) => [
        section,
        viewed(
          gids.flatMap((gid) => byGid.get(gid) ?? []),
          view,
          me.gid,
          fields,
        ).map(({ gid }) => gid),
      ]),
    );
  }, [plain, lists, tasks, view, me.gid, fields]);
}
