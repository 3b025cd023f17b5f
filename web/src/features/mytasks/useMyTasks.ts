import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isSectionHidden } from '@/features/section/editSections';
import { sectionKey, useOrders } from '@/features/task/orderStore';
import { useTasks } from '@/features/task/taskStore';
import { useSession } from '@/lib/session/SessionContext';
import { loadMyTasks, myListQuery } from './myTasks';
import { named, ownSectionsQuery } from './ownSections';
import { hasPart, isLeftToDo } from './together';
import { useMyLive } from './useMyLive';

const none: readonly never[] = [];

/** My tasks and their sections, kept current while the page is open. */
export function useMyTasks(withDone: boolean) {
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: list } = useQuery(myListQuery(workspace.gid));
  const { data: known } = useQuery({ ...ownSectionsQuery(list?.gid ?? ''), enabled: list !== undefined });
  const loading = useQuery({
    queryKey: ['workspace', workspace.gid, 'mine', list?.gid, withDone],
    queryFn: async ({ signal }) => {
      const gid = list?.gid ?? '';
      const sections = await queryClient.ensureQueryData(ownSectionsQuery(gid));
      await loadMyTasks(gid, sections, withDone, signal);
      return true;
    },
    enabled: list !== undefined,
    staleTime: 0,
  });
  const sections = useMemo(
    () => (known ?? none).filter(({ gid }) => !isSectionHidden(gid)).map(named),
    [known],
  );
  const orders = useOrders();
  const gids = useMemo(
    () => sections.flatMap(({ gid }) => orders.get(sectionKey(null, gid)) ?? none),
    [sections, orders],
  );
  const tasks = useTasks(gids);
  const together = useTasks(orders.get(`together:${list?.gid ?? ''}`) ?? none);
  useMyLive(list?.gid, withDone, loading);
  const own = useMemo(() => tasks.filter(({ assignee }) => assignee?.gid === me.gid), [tasks, me.gid]);
  const shared = useMemo(
    () => together.filter((task) => (withDone ? hasPart(task, me.gid) : isLeftToDo(task, me.gid))),
    [together, withDone, me.gid],
  );
  return { list, sections, tasks: own, together: shared, loading };
}
