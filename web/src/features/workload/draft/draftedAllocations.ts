import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ProjectLink } from '@/features/project/projects';
import { readQuietly } from '@/features/task/writeQueue';
import { all } from '@/lib/api/pages';
import { type Allocation, allocationFields, allocationsKey } from '../allocations';
import type { DraftChange } from './drafts';

/** The allocations that a draft names, as they are now, as far as its maker sees them. */
export const draftedAllocationsQuery = (workspace: string, draft: string) =>
  queryOptions({
    queryKey: [...allocationsKey(workspace), 'draft', draft],
    queryFn: ({ signal }) => readQuietly(() => readAllocations(draft, signal)),
    staleTime: 0,
  });

export const readAllocations = (draft: string, signal?: AbortSignal) =>
  all<Allocation>('/allocations', { draft, opt_fields: allocationFields }, signal);

/** What a draft is only now going to name is known already where it is on screen. */
export function nowDrafted(queryClient: QueryClient, workspace: string, changes: readonly DraftChange[]) {
  const known = queryClient
    .getQueriesData<Allocation[]>({ queryKey: allocationsKey(workspace) })
    .flatMap(([, found]) => found ?? []);
  const named = new Set(changes.map(({ resource }) => resource));
  return [...new Map(known.map((one) => [one.gid, one])).values()].filter(({ gid }) => named.has(gid));
}

/** The allocations that a draft adds, of projects that its maker sees. */
export function addedBy(changes: readonly DraftChange[], projects: readonly ProjectLink[]): Allocation[] {
  return changes.flatMap(({ action, resource, parent, assignee, start_date, end_date, effort = null }) => {
    const project = projects.find(({ gid }) => gid === parent);
    if (action !== 'added' || !project || !assignee || !start_date || !end_date) return [];
    return [
      { gid: resource, parent: project, assignee: { gid: assignee, name: '' }, start_date, end_date, effort },
    ];
  });
}
