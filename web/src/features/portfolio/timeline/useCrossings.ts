import { queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import type { ItemRow } from '../list/rows';
import { blocksInSight, type Rows } from './blocks';
import { crossingsOf, type Waiting } from './crossings';
import { searchAll } from './searchAll';

type Found = Waiting & { created_at: string };

const waitingQuery = (workspace: string, projects: readonly string[]) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'waiting', projects.join()],
    queryFn: ({ signal }) =>
      searchAll<Found>(
        {
          workspace,
          query: {
            'projects.any': projects.join(),
            is_blocked: true,
            completed: false,
            opt_fields:
              'name,start_on,due_on,created_at,projects,dependencies.(name|start_on|due_on|completed|projects)',
          },
          sortedBy: 'created_at',
          after: 'created_at.after',
          from: ({ created_at }) => new Date(Date.parse(created_at) - 1).toISOString(),
        },
        signal,
      ),
    staleTime: 60_000,
  });

/** Where tasks of the projects in sight wait for those of other projects. */
export function useCrossings(rows: readonly ItemRow[], sight: Rows) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { crossings, known } = useQueries({
    queries: blocksInSight(rows, sight, () => true).map((projects) => waitingQuery(workspace.gid, projects)),
    combine: (answers) => {
      const tasks = new Map(
        answers.flatMap(({ data = [] }) => data.map((task) => [task.gid, task] as const)),
      );
      const waiting = [...tasks.values()];
      const blockers = waiting.flatMap(({ dependencies }) => dependencies.map(({ gid }) => gid));
      return { crossings: crossingsOf(waiting), known: new Set([...tasks.keys(), ...blockers]) };
    },
  });
  const again = () =>
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid, 'waiting'] });
  useLive((changes) => {
    const concerns = changes.some(
      ({ resource, change }) => change?.field === 'dependencies' || known.has(resource.gid),
    );
    if (concerns) again();
  }, again);
  return crossings;
}
