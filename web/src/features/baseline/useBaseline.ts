import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Span } from '@/features/task/plan/span';
import { useLive } from '@/lib/live/useLive';
import { usePreference } from '@/lib/preference';
import { useRemoved } from '@/ui/removal';
import { type Baseline, baselinesQuery, keptSpansQuery } from './baselines';

export type Comparison = {
  baselines: Baseline[];
  /** The one that the plan is compared with. */
  chosen: Baseline | null;
  choose: (gid: string | null) => void;
  spans: ReadonlyMap<string, Span>;
};

const none: ReadonlyMap<string, Span> = new Map();

/** The baselines of a project and what is kept in the chosen one, current while others keep and delete them. */
export function useBaseline(project: string): Comparison {
  const queryClient = useQueryClient();
  const [wanted, setWanted] = usePreference<string>(`baseline.${project}`, '');
  const removed = useRemoved();
  const { data } = useQuery(baselinesQuery(project));
  const baselines = (data ?? []).filter(({ gid }) => !removed.has(gid));
  const chosen = baselines.find(({ gid }) => gid === wanted) ?? null;
  const { data: spans = none } = useQuery({ ...keptSpansQuery(wanted), enabled: chosen !== null });
  const again = () => void queryClient.invalidateQueries({ queryKey: baselinesQuery(project).queryKey });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'baseline')) again();
  }, again);
  return { baselines, chosen, choose: (gid) => setWanted(gid ?? ''), spans: chosen ? spans : none };
}
