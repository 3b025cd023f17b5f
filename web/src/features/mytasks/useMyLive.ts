import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isDeleted } from '@/features/task/deleteTask';
import { orderStore } from '@/features/task/orderStore';
import { refetchTasks } from '@/features/task/refetchTasks';
import { taskStore } from '@/features/task/taskStore';
import { whenIdle } from '@/features/task/writeQueue';
import type { Change } from '@/lib/live/change';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { isInMyList, leaveMyList, myListQuery, placeOwn } from './myTasks';
import { ownSectionsQuery } from './ownSections';
import { hasPart } from './together';

const oneByOneUpTo = 25;

/** Brings in what changes in my list, here, elsewhere and by itself. */
export function useMyLive(
  list: string | undefined,
  withDone: boolean,
  { refetch, isFetching }: Pick<UseQueryResult, 'refetch' | 'isFetching'>,
) {
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const changed = useRef(new Set<string>());
  const moved = useRef(new Set<string>());
  const sections = useRef(false);

  function gather({ action, resource, change, parent }: Change) {
    const { gid, resource_type } = resource;
    if (resource_type === 'user_task_list' && gid === list) {
      void queryClient.invalidateQueries({ queryKey: myListQuery(workspace.gid).queryKey });
    } else if (resource_type === 'section') {
      sections.current ||= parent?.gid === list || isOwnSection(gid);
    } else if (resource_type === 'task') {
      if (action === 'deleted') orderStore.removeEverywhere(gid);
      else if (action !== 'changed' || isOfPeople(change?.field) || taskStore.get(gid)) {
        changed.current.add(gid);
        if (change?.field === 'assignee_section') moved.current.add(gid);
      }
    }
  }
  const isOwnSection = (gid: string) =>
    (queryClient.getQueryData(ownSectionsQuery(list ?? '').queryKey) ?? []).some(
      (section) => section.gid === gid,
    );

  async function follow() {
    const gids = [...changed.current].filter((gid) => !isDeleted(gid));
    const replaced = new Set(moved.current);
    const hasSections = sections.current;
    changed.current.clear();
    moved.current.clear();
    sections.current = false;
    if (hasSections && list) {
      await queryClient.invalidateQueries({ queryKey: ownSectionsQuery(list).queryKey });
      // What was in a section that is gone stands elsewhere now.
      return void refetch();
    }
    if (gids.length > oneByOneUpTo) return void refetch();
    const rows = await refetchTasks(gids);
    const mine = rows.filter(({ assignee }) => assignee?.gid === me.gid);
    for (const row of rows) {
      if (!mine.includes(row)) leaveMyList(row.gid);
      if (list && hasPart(row, me.gid)) orderStore.append(`together:${list}`, [row.gid]);
      else if (list) orderStore.remove(`together:${list}`, row.gid);
    }
    await placeOwn(
      mine
        .filter(({ gid, completed }) => (isInMyList(gid) ? replaced.has(gid) : withDone || !completed))
        .map(({ gid }) => gid),
    );
  }
  useLive(
    (changes) => {
      for (const change of changes) gather(change);
      if (changed.current.size > 0 || sections.current) whenIdle(() => void follow());
    },
    () => void refetch(),
    isFetching,
  );
}

const isOfPeople = (field: string | undefined) => field === 'assignee' || field === 'co_assignees';
