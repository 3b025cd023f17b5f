import { queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import type { ItemRow } from '../list/rows';

export type Milestone = { gid: string; name: string; due_on: Day; completed: boolean };
type Found = Omit<Milestone, 'due_on'> & { due_on: Day | null; projects: { gid: string }[] };

/** So many projects are asked about together; an answer has at most a hundred milestones. */
const atOnce = 20;

const milestonesQuery = (workspace: string, projects: readonly string[]) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'milestones', projects.join()],
    queryFn: ({ signal }) =>
      get<Found[]>(
        `/workspaces/${workspace}/tasks/search`,
        {
          'projects.any': projects.join(),
          resource_subtype: 'milestone',
          limit: 100,
          opt_fields: 'name,due_on,completed,projects',
        },
        signal,
      ),
    staleTime: 60_000,
  });

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
