import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { projectFieldsQuery } from '@/features/field/field';
import { sectionsQuery } from '@/features/section/sections';
import { isDeleted } from '@/features/task/deleteTask';
import { type ListKey, orderStore } from '@/features/task/orderStore';
import { placeMoved } from '@/features/task/placeMoved';
import { refetchTasks } from '@/features/task/refetchTasks';
import { taskStore } from '@/features/task/taskStore';
import { whenIdle } from '@/features/task/writeQueue';
import { viewsQuery } from '@/features/view/savedViews';
import type { Change } from '@/lib/live/change';
import { useLive } from '@/lib/live/useLive';
import { concernsOf } from './concerns';
import { overviewQuery } from './overview/overview';
import { projectQuery } from './project';
import { subtaskRowsKey } from './subtasks/useSubtaskRows';

const gatherFor = 30;
/** Beyond this many tasks at once (an import, say), loading the project again is less work than task by task. */
const oneByOneUpTo = 25;

/** Patches what the project's page shows when anyone changes it; changes close together are handled as one. */
export function useProjectLive(projectGid: string, reload: () => void, isReading: boolean) {
  const queryClient = useQueryClient();
  const gathered = useRef<Change[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function flush() {
    timer.current = undefined;
    const { queryKey } = sectionsQuery(projectGid);
    const sections = queryClient.getQueryData(queryKey) ?? [];
    const fields = queryClient.getQueryData(projectFieldsQuery(projectGid).queryKey) ?? [];
    const views = queryClient.getQueryData(viewsQuery(projectGid).queryKey) ?? [];
    const concerns = concernsOf(gathered.current, {
      project: projectGid,
      hasSection: (gid) => sections.some((section) => section.gid === gid),
      hasTask: (gid) => taskStore.get(gid) !== undefined,
      hasSubtasks: (gid) => orderStore.has(`subtasks:${gid}`),
      hasField: (gid) => fields.some((field) => field.gid === gid),
      hasView: (gid) => views.some((view) => view.gid === gid),
    });
    gathered.current = [];
    for (const gid of concerns.gone) orderStore.removeEverywhere(gid);
    if (concerns.project) {
      void queryClient.invalidateQueries({ queryKey: projectQuery(projectGid).queryKey, exact: true });
      void queryClient.invalidateQueries({ queryKey: overviewQuery(projectGid).queryKey });
    }
    if (concerns.views) void queryClient.invalidateQueries({ queryKey: viewsQuery(projectGid).queryKey });
    if (concerns.subtasks) void queryClient.invalidateQueries({ queryKey: subtaskRowsKey(projectGid) });
    if (concerns.sections) void queryClient.invalidateQueries({ queryKey });
    if (concerns.fields)
      void queryClient.invalidateQueries({ queryKey: projectFieldsQuery(projectGid).queryKey });
    if (concerns.fields || concerns.tasks.size > oneByOneUpTo) reload();
    else void follow(projectGid, concerns.tasks, concerns.moved);
  }

  useLive(
    (changes) => {
      gathered.current.push(...changes);
      timer.current ??= setTimeout(() => whenIdle(flush), gatherFor);
    },
    () => {
      reload();
      void queryClient.invalidateQueries({ queryKey: ['project', projectGid], exact: true });
      void queryClient.invalidateQueries({ queryKey: sectionsQuery(projectGid).queryKey });
      void queryClient.invalidateQueries({ queryKey: viewsQuery(projectGid).queryKey });
      void queryClient.invalidateQueries({ queryKey: subtaskRowsKey(projectGid) });
      void queryClient.invalidateQueries({ queryKey: projectFieldsQuery(projectGid).queryKey });
    },
    isReading,
  );
}

async function follow(projectGid: string, tasks: Set<string>, moved: Set<string>) {
  const rows = await refetchTasks([...tasks].filter((gid) => !isDeleted(gid)));
  const toPlace = new Map<ListKey, string[]>();
  for (const row of rows) {
    if (!moved.has(row.gid)) continue;
    const section = row.memberships.find(({ project }) => project.gid === projectGid)?.section;
    const keys: ListKey[] = [];
    if (section) keys.push(`section:${section.gid}`);
    if (row.parent && orderStore.has(`subtasks:${row.parent.gid}`)) keys.push(`subtasks:${row.parent.gid}`);
    for (const key of keys) toPlace.set(key, [...(toPlace.get(key) ?? []), row.gid]);
    // Lists of other projects and of people may show it on, too.
    const stays = row.memberships.map(({ section }): ListKey => `section:${section?.gid}`);
    for (const key of orderStore.listsOf(row.gid)) {
      const isOfPeople = key.startsWith('mine:') || key.startsWith('together:');
      if (![...keys, ...stays].includes(key) && !isOfPeople) orderStore.remove(key, row.gid);
    }
  }
  await Promise.all([...toPlace].map(([key, gids]) => placeMoved(key, gids)));
}
