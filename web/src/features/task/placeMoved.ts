import { getPage } from '@/lib/api/request';
import { isDeleted } from './deleteTask';
import { type ListKey, orderStore } from './orderStore';
import { readQuietly } from './writeQueue';

type Located = { gid: string };

/**
 * Finds where tasks moved by others now stand. The API names a task's section but not its neighbours, so we walk the
 * list until all of them are found; a page holds a hundred, which is nearly always the whole list.
 */
export async function placeMoved(key: ListKey, moved: string[]) {
  const [kind, gid] = key.split(':');
  const path = kind === 'subtasks' ? `/tasks/${gid}/subtasks` : `/sections/${gid}/tasks`;
  const seen = await readQuietly(() => upTo(path, new Set(moved)));
  for (const gid of moved) {
    const place = seen.indexOf(gid);
    if (place >= 0 && !isDeleted(gid)) orderStore.insert(key, gid, neighbourAbove(key, seen, place));
  }
}

/** The list's gids from its start until all that are missing have been found. */
async function upTo(path: string, missing: Set<string>): Promise<string[]> {
  const seen: string[] = [];
  let offset: string | undefined;
  do {
    const page = await getPage<Located>(path, { limit: 100, opt_fields: 'gid', offset });
    for (const { gid } of page.data) {
      seen.push(gid);
      missing.delete(gid);
    }
    offset = page.next_page?.offset;
  } while (offset && missing.size > 0);
  return seen;
}

/** The nearest task above that we know in this list too. */
function neighbourAbove(key: ListKey, seen: string[], place: number): string | null {
  const known = orderStore.get(key);
  for (let above = place - 1; above >= 0; above--) {
    const gid = seen[above];
    if (gid && known.includes(gid)) return gid;
  }
  return null;
}
