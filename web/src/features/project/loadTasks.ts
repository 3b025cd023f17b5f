import { isDeleted } from '@/features/task/deleteTask';
import { restoreProject } from '@/features/task/keptTasks';
import { type ListKey, orderStore } from '@/features/task/orderStore';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { withUnsaved } from '@/features/task/withUnsaved';
import { firstPage, type Page, pages } from '@/lib/api/pages';

/**
 * Fills the stores with a project's tasks. The first visit shows each page as it comes; a later one keeps what is on
 * screen and swaps the order in when all of it is known, so that nothing jumps.
 */
export async function loadTasks(projectGid: string, firstPageShown: () => void, signal: AbortSignal) {
  const known = loaded.get(projectGid);
  for (let attempt = 0; ; attempt++) {
    const edits = orderStore.edits();
    const found = await readAll(projectGid, !known, firstPageShown, signal);
    loaded.set(projectGid, [...found.keys()]);
    if (!known) return;
    // Moved meanwhile: what was read may still have the old place, so it is read again.
    if (orderStore.edits() !== edits && attempt < mostAttempts) continue;
    for (const key of known) if (!found.has(key)) orderStore.set(key, []);
    for (const [key, gids] of found) orderStore.set(key, withUnsaved(key, gids));
    return;
  }
}

/** Shows the tasks as they were seen at an earlier visit, of which this tab knows nothing yet. */
export async function restoreTasks(
  projectGid: string,
  sections: readonly { gid: string }[],
): Promise<boolean> {
  if (loaded.has(projectGid)) return false;
  const keys = await restoreProject(
    projectGid,
    sections.map(({ gid }) => gid),
  );
  if (keys.length > 0) loaded.set(projectGid, keys);
  return keys.length > 0;
}

const mostAttempts = 2;

const tasksOf = (projectGid: string) => `/projects/${projectGid}/tasks`;
const query = { opt_fields: rowFields };

type Begun = { project: string; at: number; page: Promise<Page<TaskRow>> };
let begun: Begun | null = null;
/** After that, what was asked for is out of date. */
const begunHolds = 5_000;

/** Asks for the first page before the project's own page is there to show it. */
export function beginTasks(project: string) {
  const page = firstPage<TaskRow>(tasksOf(project), query);
  // Whoever takes it up says what is wrong.
  page.catch(() => {});
  begun = { project, at: performance.now(), page };
}

function takeBegun(project: string): Promise<Page<TaskRow>> | undefined {
  const taken = begun;
  begun = null;
  const holds = taken?.project === project && performance.now() - taken.at < begunHolds;
  return holds ? taken.page : undefined;
}

/** Each time that more is shown all rows are laid out anew: after the first page, not oftener than this. */
const gatherFor = 1000;

async function readAll(projectGid: string, isFirst: boolean, pageShown: () => void, signal: AbortSignal) {
  const found = new Map<ListKey, string[]>();
  let unseen: [ListKey, string[]][] = [];
  let shownAt = Number.NEGATIVE_INFINITY;
  const show = () => {
    for (const [key, gids] of unseen) orderStore.append(key, gids);
    unseen = [];
    pageShown();
    shownAt = performance.now();
  };
  try {
    for await (const page of pages<TaskRow>(tasksOf(projectGid), query, signal, takeBegun(projectGid))) {
      taskStore.confirm(page);
      for (const [key, gids] of bySection(projectGid, page)) {
        found.set(key, [...(found.get(key) ?? []), ...gids]);
        if (isFirst) unseen.push([key, gids]);
      }
      if (performance.now() - shownAt > gatherFor) show();
    }
  } finally {
    if (unseen.length > 0) show();
  }
  return found;
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
