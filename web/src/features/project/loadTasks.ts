import { isDeleted } from '@/features/task/deleteTask';
import { type ListKey, orderStore } from '@/features/task/orderStore';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { pages } from '@/lib/api/pages';

/**
 * Fills the stores with a project's tasks. The first visit shows each page as it comes; a later one keeps what is on
 * screen and swaps the order in when all of it is known, so that nothing jumps.
 */
export async function loadTasks(projectGid: string, firstPageShown: () => void, signal: AbortSignal) {
  const isFirst = !loaded.has(projectGid);
  const found = new Map<ListKey, string[]>();
  const query = { opt_fields: rowFields };
  for await (const page of pages<TaskRow>(`/projects/${projectGid}/tasks`, query, signal)) {
    taskStore.confirm(page);
    const lists = bySection(projectGid, page);
    for (const [key, gids] of lists) {
      found.set(key, [...(found.get(key) ?? []), ...gids]);
      if (isFirst) orderStore.append(key, gids);
    }
    firstPageShown();
  }
  const before = loaded.get(projectGid) ?? [];
  for (const key of before) if (!found.has(key)) orderStore.set(key, []);
  for (const [key, gids] of found) orderStore.set(key, withUnsaved(key, gids));
  loaded.set(projectGid, [...found.keys()]);
}

const loaded = new Map<string, ListKey[]>();
export const isLoaded = (projectGid: string) => loaded.has(projectGid);

export function bySection(projectGid: string, rows: TaskRow[]): Map<ListKey, string[]> {
  const lists = new Map<ListKey, string[]>();
  for (const { gid, memberships } of rows) {
    const section = memberships.find(({ project }) => project.gid === projectGid)?.section;
    if (!section || isDeleted(gid)) continue;
    const key: ListKey = `section:${section.gid}`;
    const gids = lists.get(key);
    if (gids) gids.push(gid);
    else lists.set(key, [gid]);
  }
  return lists;
}

/** Tasks made here that the server has not answered for yet keep their place. */
function withUnsaved(key: ListKey, gids: string[]): string[] {
  const next = [...gids];
  for (const gid of orderStore.get(key)) {
    if (!gid.startsWith('new-')) continue;
    const before = orderStore.before(key, gid);
    next.splice(before ? next.indexOf(before) + 1 : 0, 0, gid);
  }
  return next;
}
