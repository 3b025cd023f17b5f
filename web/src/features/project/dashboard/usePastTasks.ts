import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ChartSettings, course } from '@/features/chart/chart';
import { hereZone } from '@/features/past/past';
import { allOfThePast, type PastTask, rowOfThePast } from '@/features/past/pastTasks';
import { all } from '@/lib/api/pages';
import type { Day } from '@/lib/dates/day';

const pastTasksQuery = (project: string, day: Day) =>
  queryOptions({
    queryKey: ['project', project, 'past', day],
    queryFn: async ({ signal }) => {
      const query = { as_of: day, time_zone: hereZone(), opt_fields: allOfThePast };
      const tasks = await all<PastTask>(`/projects/${project}/past_tasks`, query, signal);
      return tasks.map(rowOfThePast);
    },
    staleTime: 0,
  });

/** The tasks of the project as they were on a past day; asks for nothing without one. */
export function usePastTasks(project: string, day: Day | null) {
  return useQuery({ ...pastTasksQuery(project, day ?? ''), enabled: day !== null });
}

const unknown = ['actual_time_minutes', 'num_likes', 'modified_at', 'is_blocked'];

/** Whether a chart counts only what is written down of past days. */
export function isOfThePast({ measure, field, group_by, split_by, filters }: ChartSettings): boolean {
  const used = [measure === 'count' ? null : field, group_by, split_by, ...filters.map(({ field }) => field)];
  return !used.some((name) => name !== null && unknown.includes(name));
}

/** Whether a chart shows past days whatever day one looks at. */
export const isCourse = ({ group_by }: ChartSettings) => group_by === course;
