import type { Query } from '@/lib/api/address';
import { get } from '@/lib/api/request';

/** An answer of the search has no more. */
const most = 100;

type Wanted<T> = {
  workspace: string;
  query: Query;
  /** What the results are sorted by, and what asks for those after one. */
  sortedBy: 'due_date' | 'created_at';
  after: 'due_on.after' | 'created_at.after';
  /** From where on the next ones are asked for, so that none with the same value is left out. */
  from: (last: T) => string;
};

/** All tasks that a search finds. It has no pages: it is asked again for those from the last on that it told of. */
export async function searchAll<T extends { gid: string }>(
  { workspace, query, sortedBy, after, from }: Wanted<T>,
  signal: AbortSignal,
): Promise<T[]> {
  const known = new Map<string, T>();
  for (let begin: string | undefined; ; ) {
    const found = await get<T[]>(
      `/workspaces/${workspace}/tasks/search`,
      { ...query, sort_by: sortedBy, sort_ascending: true, limit: most, [after]: begin },
      signal,
    );
    const before = known.size;
    for (const task of found) known.set(task.gid, task);
    const last = found.at(-1);
    if (found.length < most || !last || known.size === before) return [...known.values()];
    begin = from(last);
  }
}
