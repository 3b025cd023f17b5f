import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { orderStore, useOrders } from '@/features/task/orderStore';
import { refetchTasks } from '@/features/task/refetchTasks';
import { taskStore, useTasks } from '@/features/task/taskStore';
import { whenIdle } from '@/features/task/writeQueue';
import type { Change } from '@/lib/live/change';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { loadMyTasks, myListQuery } from './myTasks';
import { hasPart, isLeftToDo } from './together';

const oneByOneUpTo = 25;
const none: readonly string[] = [];

/** My tasks, kept current while the page is open. */
export function useMyTasks(withDone: boolean) {
  const { me, workspace } = useSession();
  const { data: list } = useQuery(myListQuery(workspace.gid));
  const loading = useQuery({
    queryKey: ['workspace', workspace.gid, 'mine', list?.gid, withDone],
    queryFn: async ({ signal }) => {
      await loadMyTasks(list?.gid ?? '', withDone, signal);
      return true;
    },
    enabled: list !== undefined,
    staleTime: 0,
  });
  const tasks = useTasks(useOrders().get(`mine:${list?.gid ?? ''}`) ?? none);
  const together = useTasks(useOrders().get(`together:${list?.gid ?? ''}`) ?? none);
  const gathered = useRef(new Set<string>());

  async function follow() {
    const changed = [...gathered.current];
    gathered.current.clear();
    if (changed.length > oneByOneUpTo) return void loading.refetch();
    for (const row of await refetchTasks(changed)) {
      if (!list) continue;
      if (row.assignee?.gid === me.gid) orderStore.append(`mine:${list.gid}`, [row.gid]);
      else orderStore.remove(`mine:${list.gid}`, row.gid);
      if (hasPart(row, me.gid)) orderStore.append(`together:${list.gid}`, [row.gid]);
      else orderStore.remove(`together:${list.gid}`, row.gid);
    }
  }
  function gather({ action, resource, change }: Change) {
    if (resource.resource_type !== 'task') return;
    if (action === 'deleted') orderStore.removeEverywhere(resource.gid);
    else if (action === 'added' || isOfPeople(change?.field) || taskStore.get(resource.gid)) {
      gathered.current.add(resource.gid);
    }
  }
  useLive(
    (changes) => {
      for (const change of changes) gather(change);
      if (gathered.current.size > 0) whenIdle(() => void follow());
    },
    () => void loading.refetch(),
  );
  const own = useMemo(() => tasks.filter(({ assignee }) => assignee?.gid === me.gid), [tasks, me.gid]);
  const shared = useMemo(
    () => together.filter((task) => (withDone ? hasPart(task, me.gid) : isLeftToDo(task, me.gid))),
    [together, withDone, me.gid],
  );
  return { list, tasks: own, together: shared, loading };
}

const isOfPeople = (field: string | undefined) => field === 'assignee' || field === 'co_assignees';
