import { queryOptions } from '@tanstack/react-query';
import { hereZone } from '@/features/past/past';
import type { StatusKind } from '@/features/status/statuses';
import { all } from '@/lib/api/pages';
import type { Day } from '@/lib/dates/day';
import type { Goal, GoalStatus, Named } from './goals';

/** How a goal stood; without a number it was not measured by then, as far as that is known. */
export type PastGoal = {
  goal: Named;
  number_value: number | null;
  progress: number | null;
  status_type: StatusKind | null;
  score: number | null;
};

export const pastGoalsQuery = (workspace: string, day: Day) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'pastGoals', day],
    queryFn: ({ signal }) =>
      all<PastGoal>(`/workspaces/${workspace}/past_goals`, { as_of: day, time_zone: hereZone() }, signal),
    staleTime: 0,
  });

/** What the API calls the status of a goal that an update of this type is told of. */
const told: Partial<Record<StatusKind, GoalStatus>> = {
  on_track: 'green',
  at_risk: 'yellow',
  off_track: 'red',
  achieved: 'achieved',
  partial: 'partial',
  missed: 'missed',
  dropped: 'dropped',
};

/** Goals as they stood, for reading only: what they are called, whose they are and when they end is as of now. */
export function asTheyStood(goals: readonly Goal[], past: readonly PastGoal[]): Goal[] {
  const then = new Map(past.map((one) => [one.goal.gid, one]));
  return goals.flatMap((goal) => {
    const one = then.get(goal.gid);
    if (!one) return [];
    const { number_value, progress, status_type, score } = one;
    return {
      ...goal,
      metric:
        number_value === null ? null : goal.metric && { ...goal.metric, current_number_value: number_value },
      progress: progress ?? 0,
      status: (status_type && told[status_type]) ?? null,
      score,
      confidence: null,
      my_access_level: 'viewer',
    };
  });
}
