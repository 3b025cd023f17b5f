import { queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get } from '@/lib/api/request';
import { addDays, type Day } from '@/lib/dates/day';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import type { ItemRow } from '../list/rows';

export type Milestone = { gid: string; name: string; due_on: Day; completed: boolean };
type Found = Omit<Milestone, 'due_on'> & { due_on: Day | null; projects: { gid: string }[] };

/** So many projects are asked about together. */
const atOnce = 20;
/** An answer of the search has no more. */
const most = 100;

const milestonesQuery = (workspace: string, projects: readonly string[]) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'milestones', projects.join()],
    queryFn: ({ signal }) => allOf(workspace, projects, signal),
    staleTime: 60_000,
  });

/** A search has no pages: it is asked again for what is due from the last day on that it told of. */
async function allOf(workspace: string, projects: readonly string[], signal: AbortSignal): Promise<Found[]> {
  const known = new Map<string, Found>();
  for (let after = '1000-01-01'; ; ) {
    const found = await get<Found[]>(
      `/workspaces/${workspace}/tasks/search`,
      {
        'projects.any': projects.join(),
        'due_on.after': after,
        resource_subtype: 'milestone',
        sort_by: 'due_date',
        sort_ascending: true,
        limit: most,
        opt_fields: 'name,due_on,completed,projects',
      },
      signal,
    );
    for (const milestone of found) known.set(milestone.gid, milestone);
    const last = found.at(-1)?.due_on;
    if (found.length < most || !last) return [...known.values()];
    const before = addDays(last, -1);
    after = before > after ? before : last;
  }
}

/** The milestones that have a day, by their projects; of the projects in sight and those near them. */
export function useMilestones(rows: readonly ItemRow[], sight: { first: number; last: number }) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const blocks = useMemo(() => blocksOf(rows), [rows]);
  const found = useQueries({
    queries: blocks
      .filter(({ first, last }) => first < sight.last && last >= sight.first)
      .map(({ projects }) => milestonesQuery(workspace.gid, projects)),
    combine: (answers) => byProject(answers.flatMap(({ data }) => data ?? [])),
  });
  const again = () =>
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid, 'milestones'] });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_subtype === 'milestone')) again();
  }, again);
  return found;
}

type Block = { projects: string[]; first: number; last: number };

function blocksOf(rows: readonly ItemRow[]): Block[] {
  const blocks: Block[] = [];
  const seen = new Set<string>();
  for (const [index, { item }] of rows.entries()) {
    if (item.resource_type !== 'project' || !item.progress?.num_milestones || seen.has(item.gid)) continue;
    seen.add(item.gid);
    const block = blocks.at(-1);
    if (!block || block.projects.length === atOnce) {
      blocks.push({ projects: [item.gid], first: index, last: index });
    } else {
      block.projects.push(item.gid);
      block.last = index;
    }
  }
  return blocks;
}

function byProject(found: readonly Found[]): ReadonlyMap<string, Milestone[]> {
  const milestones = new Map<string, Milestone[]>();
  for (const { projects, due_on, ...milestone } of found) {
    if (!due_on) continue;
    for (const { gid } of projects)
      milestones.set(gid, [...(milestones.get(gid) ?? []), { ...milestone, due_on }]);
  }
  return milestones;
}
