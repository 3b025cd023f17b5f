import { type QueryClient, queryOptions } from '@tanstack/react-query';
import i18next from 'i18next';
import type { PlannedDates } from '@/features/task/plan/datesFor';
import { type Span, spanFrom } from '@/features/task/plan/span';
import { reasonOf } from '@/features/task/writeQueue';
import { all } from '@/lib/api/pages';
import { del, post } from '@/lib/api/request';
import { removeUndoably } from '@/ui/removal';
import { say, sayProblem } from '@/ui/toasts';

export type Baseline = {
  gid: string;
  name: string;
  created_at: string;
  created_by: { gid: string; name: string } | null;
};

const fields = 'name,created_at,created_by.name';

/** The plans that were kept of a project, the latest first. */
export const baselinesQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'baselines'],
    queryFn: ({ signal }) => all<Baseline>(`/projects/${project}/baselines`, { opt_fields: fields }, signal),
  });

type KeptTask = PlannedDates & { task: { gid: string } };

/** From when to when each task was planned, by its gid. It never changes. */
export const keptSpansQuery = (baseline: string) =>
  queryOptions({
    queryKey: ['baseline', baseline, 'tasks'],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, Span>> => {
      const opt_fields = 'task.gid,start_on,start_at,due_on,due_at';
      const kept = await all<KeptTask>(`/baselines/${baseline}/tasks`, { opt_fields }, signal);
      return new Map(
        kept.flatMap((dates) => {
          const span = spanFrom(dates);
          return span ? [[dates.task.gid, span] as const] : [];
        }),
      );
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Keeps the plan as it is now; answers what was made, unless it was refused, which is said. */
export async function saveBaseline(
  queryClient: QueryClient,
  project: string,
  name: string,
): Promise<Baseline | null> {
  try {
    const made = await post<Baseline>(`/projects/${project}/baselines`, { name }, { opt_fields: fields });
    queryClient.setQueryData(baselinesQuery(project).queryKey, (known) => [made, ...(known ?? [])]);
    say(i18next.t('baseline:said.saved', { name }));
    return made;
  } catch (error) {
    sayProblem(reasonOf(error));
    return null;
  }
}

export function deleteBaseline(queryClient: QueryClient, project: string, { gid, name }: Baseline) {
  removeUndoably({
    gid,
    label: i18next.t('baseline:said.deleted', { name }),
    run: async () => {
      await del(`/baselines/${gid}`);
      queryClient.setQueryData(baselinesQuery(project).queryKey, (known) =>
        known?.filter((one) => one.gid !== gid),
      );
    },
  });
}
