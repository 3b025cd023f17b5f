import { queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { addDays, type Day } from '@/lib/dates/day';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import type { ItemRow } from '../list/rows';
import { blocksInSight, type Rows } from './blocks';
import { searchAll } from './searchAll';

export type Milestone = { gid: string; name: string; due_on: Day; completed: boolean };
type Found = Milestone & { projects: { gid: string }[] };

const milestonesQuery = (workspace: string, projects: readonly string[]) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'milestones', projects.join()],
    queryFn: ({ signal }) =>
      searchAll<Found>(
        {
          workspace,
          query: {
            'projects.any': projects.join(),
            resource_subtype: 'milestone',
            opt_fields: 'name,due_on,completed,projects',
          },
          sortedBy: 'due_date',
          after: 'due_on.after',
          from: ({ due_on }) => addDays(due_on, -1),
        },
        signal,
      ),
    staleTime: 60_000,
  });

/** The milestones that have a day, by their projects; of the projects in sight and those near them. */
export function useMilestones(rows: readonly ItemRow[], sight: Rows) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const found = useQueries({
    queries: blocksInSight(rows, sight, ({ progress }) => Boolean(progress?.num_milestones)).map((projects) =>
      milestonesQuery(workspace.gid, projects),
    ),
    combine: (answers) => byProject(answers.flatMap(({ data }) => data ?? [])),
  });
  const again = () =>
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid, 'milestones'] });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_subtype === 'milestone')) again();
  }, again);
  return found;
}

function byProject(found: readonly Found[]): ReadonlyMap<string, Milestone[]> {
  const milestones = new Map<string, Milestone[]>();
  for (const { projects, ...milestone } of found) {
    for (const { gid } of projects) milestones.set(gid, [...(milestones.get(gid) ?? []), milestone]);
  }
  return milestones;
}
