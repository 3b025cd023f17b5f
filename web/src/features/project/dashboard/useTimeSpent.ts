import { queryOptions, useQuery } from '@tanstack/react-query';
import { type TimeSpent, timeSpent } from '@/features/chart/figures';
import { all } from '@/lib/api/pages';

type Timed = { gid: string; actual_time_minutes: number | null };

const nothing: TimeSpent = {};

export const timeSpentQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'timeSpent'],
    queryFn: async ({ signal }): Promise<TimeSpent> => {
      const tasks = await all<Timed>(`/projects/${project}/tasks`, { opt_fields: timeSpent }, signal);
      return Object.fromEntries(tasks.map((task) => [task.gid, task.actual_time_minutes ?? 0]));
    },
    staleTime: 0,
  });

/** The time that went into the tasks of a project, which only charts that count it ask for. */
export function useTimeSpent(project: string, isCounted: boolean): TimeSpent {
  const { data } = useQuery({ ...timeSpentQuery(project), enabled: isCounted });
  return data ?? nothing;
}
