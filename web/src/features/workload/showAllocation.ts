import type { QueryClient } from '@tanstack/react-query';
import { type Allocation, allocationsKey } from './allocations';

/** Shows an allocation in the loaded list of whoever is to have it, and in no other; null is gone. */
export function showAllocation(
  queryClient: QueryClient,
  workspace: string,
  gid: string,
  now: Allocation | null,
) {
  const lists = queryClient.getQueriesData<Allocation[]>({ queryKey: allocationsKey(workspace) });
  for (const [key, known] of lists) {
    const theirs = now !== null && key.at(-1) === now.assignee.gid ? now : null;
    if (known) queryClient.setQueryData(key, placed(known, gid, theirs));
  }
}

function placed(known: Allocation[], gid: string, now: Allocation | null): Allocation[] {
  if (!now) return known.filter((one) => one.gid !== gid);
  return known.some((one) => one.gid === gid)
    ? known.map((one) => (one.gid === gid ? now : one))
    : [...known, now];
}
