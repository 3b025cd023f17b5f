import { queryOptions } from '@tanstack/react-query';
import { isDeleted } from '@/features/task/deleteTask';
import { restoreLists } from '@/features/task/keptTasks';
import { type ListKey, orderStore, sectionKey } from '@/features/task/orderStore';
import { placeMoved } from '@/features/task/placeMoved';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { withUnsaved } from '@/features/task/withUnsaved';
import { readQuietly } from '@/features/task/writeQueue';
import { pages } from '@/lib/api/pages';
import { get } from '@/lib/api/request';

export type MyList = { gid: string; promotes_tasks: boolean };
const listFields = 'promotes_tasks';

export const myListQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'myList'],
    queryFn: () => get<MyList>('/users/me/user_task_list', { workspace, opt_fields: listFields }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** As the server tells it to the assignee alone. */
type OwnTask = TaskRow & { assignee_section: { gid: string } | null };
const ownSection = 'assignee_section.gid';

/** Which lists were filled the last time, by whose they are. */
const loaded = new Map<string, ListKey[]>();
const mostAttempts = 2;

/** Fills the stores with my tasks by their sections: those still to be done, or all of them. */
export async function loadMyTasks(
  list: string,
  sections: readonly { gid: string }[],
  withDone: boolean,
  signal: AbortSignal,
) {
  const known = loaded.get(list);
  if (!known) await restoreLists([`together:${list}`, ...sections.map(({ gid }) => sectionKey(null, gid))]);
  await loadTogether(list, withDone, signal);
  for (let attempt = 0; ; attempt++) {
    const edits = orderStore.edits();
    const found = await readAll(list, withDone, !known, signal);
    // Moved meanwhile: what was read may still have the old place, so it is read again.
    if (orderStore.edits() !== edits && attempt < mostAttempts) continue;
    for (const { gid } of sections) found.set(sectionKey(null, gid), found.get(sectionKey(null, gid)) ?? []);
    for (const key of known ?? []) if (!found.has(key)) orderStore.set(key, []);
    for (const [key, gids] of found) orderStore.set(key, withUnsaved(key, gids));
    loaded.set(list, [...found.keys()]);
    return;
  }
}

async function readAll(list: string, withDone: boolean, isFirst: boolean, signal: AbortSignal) {
  const found = new Map<ListKey, string[]>();
  const query = {
    opt_fields: `${rowFields},${ownSection}`,
    completed_since: withDone ? undefined : 'now',
  };
  for await (const page of pages<OwnTask>(`/user_task_lists/${list}/tasks`, query, signal)) {
    taskStore.confirm(page);
    for (const { gid, assignee_section } of page) {
      if (!assignee_section || isDeleted(gid)) continue;
      const key = sectionKey(null, assignee_section.gid);
      found.set(key, [...(found.get(key) ?? []), gid]);
    }
    if (isFirst) for (const [key, gids] of found) orderStore.append(key, gids);
  }
  return found;
}

/** Puts tasks where they stand in my list now, after somebody has moved them or given them to me. */
export async function placeOwn(gids: readonly string[]) {
  const answers = await readQuietly(() =>
    Promise.all(
      gids.map((gid) => get<OwnTask>(`/tasks/${gid}`, { opt_fields: ownSection }).catch(() => null)),
    ),
  );
  const toPlace = new Map<ListKey, string[]>();
  for (const answer of answers) {
    if (!answer?.assignee_section) continue;
    const key = sectionKey(null, answer.assignee_section.gid);
    toPlace.set(key, [...(toPlace.get(key) ?? []), answer.gid]);
    for (const other of ownListsOf(answer.gid)) if (other !== key) orderStore.remove(other, answer.gid);
  }
  await Promise.all([...toPlace].map(([key, placed]) => placeMoved(key, placed)));
}

const ownListsOf = (gid: string) => orderStore.listsOf(gid).filter((key) => key.startsWith('mine:'));

export const isInMyList = (gid: string) => ownListsOf(gid).length > 0;

export function leaveMyList(gid: string) {
  for (const key of ownListsOf(gid)) orderStore.remove(key, gid);
}

/** Those that others lead and the reader has a part in. */
async function loadTogether(list: string, withDone: boolean, signal: AbortSignal) {
  const found: string[] = [];
  const query = { opt_fields: rowFields, ...(!withDone && { completed: 'false' }) };
  for await (const page of pages<TaskRow>(`/user_task_lists/${list}/co_assigned_tasks`, query, signal)) {
    taskStore.confirm(page);
    found.push(...page.map(({ gid }) => gid).filter((gid) => !isDeleted(gid)));
  }
  orderStore.set(`together:${list}`, found);
}
