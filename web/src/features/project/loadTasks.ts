import { isDeleted } from '@/features/task/deleteTask';
import { restoreProject } from '@/features/task/keptTasks';
import { type ListKey, orderStore } from '@/features/task/orderStore';
import { type TaskRow, tasksAsked } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { withUnsaved } from '@/features/task/withUnsaved';
import { pages } from '@/lib/api/pages';
import { idle } from '@/lib/idle';
import { KeyedStore, useKeyed } from '@/lib/keyedStore';

/**
 * Fills the stores with a project's tasks. The first visit shows each page as it comes; a later one keeps what is on
 * screen and swaps the order in when all of it is known, so that nothing jumps.
 */
export async function loadTasks(projectGid: string, signal: AbortSignal) {
  const known = loaded.get(projectGid);
  for (let attempt = 0; ; attempt++) {
    const edits = orderStore.edits();
    const found = await readAll(projectGid, !known, signal);
    keep(projectGid, [...found.keys()]);
    if (!known) return;
    // Moved meanwhile: what was read may still have the old place, so it is read again.
    if (orderStore.edits() !== edits && attempt < mostAttempts) continue;
    for (const key of known) if (!found.has(key)) orderStore.set(key, []);
    for (const [key, gids] of found) orderStore.set(key, withUnsaved(key, gids));
    return;
  }
}

/** Shows the tasks as they were seen at an earlier visit, of which this tab knows nothing yet. */
export async function restoreTasks(projectGid: string, sections: readonly { gid: string }[]): Promise<void> {
  if (loaded.has(projectGid)) return;
  const keys = await restoreProject(
    projectGid,
    sections.map(({ gid }) => gid),
  );
  if (keys.length > 0) keep(projectGid, keys);
}

const mostAttempts = 2;

/** Each time that more is shown all rows are laid out anew: after the first page, not oftener than this. */
const gatherFor = 1000;

async function readAll(projectGid: string, isFirst: boolean, signal: AbortSignal) {
  const found = new Map<ListKey, string[]>();
  let unseen: [ListKey, string[]][] = [];
  let shownAt = Number.NEGATIVE_INFINITY;
  const show = () => {
    for (const [key, gids] of unseen) orderStore.append(key, gids);
    unseen = [];
    shown.set(projectGid, true);
    shownAt = performance.now();
  };
  try {
    for await (const page of pages<TaskRow>(...tasksAsked(projectGid), signal)) {
      taskStore.confirm(page);
      for (const [key, gids] of bySection(projectGid, page)) {
        found.set(key, [...(found.get(key) ?? []), ...gids]);
        if (isFirst) unseen.push([key, gids]);
      }
      if (performance.now() - shownAt <= gatherFor) continue;
      show();
      // What comes next would take the time of what is to be painted first.
      if (isFirst) await idle(1000);
    }
  } finally {
    if (unseen.length > 0) show();
  }
  return found;
}

const loaded = new Map<string, ListKey[]>();
/** Of which projects there are tasks to show, if not all of them. */
const shown = new KeyedStore<true>();

function keep(projectGid: string, keys: ListKey[]) {
  loaded.set(projectGid, keys);
  shown.set(projectGid, true);
}

export const useTasksShown = (projectGid: string) => useKeyed(shown, projectGid) === true;

/** Waits for the first tasks to show. */
export function tasksShown(projectGid: string): Promise<void> {
  return new Promise((resolve) => {
    if (shown.get(projectGid)) return resolve();
    const stop = shown.subscribe(projectGid, () => {
      stop();
      resolve();
    });
  });
}

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
