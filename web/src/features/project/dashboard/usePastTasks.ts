import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ChartSettings } from '@/features/chart/chart';
import { type FieldValue, valueFields } from '@/features/field/value';
import { hereZone } from '@/features/past/past';
import { emptyRow, type Membership, type Named, type TagRef, type TaskRow } from '@/features/task/taskRow';
import { all } from '@/lib/api/pages';
import type { Day } from '@/lib/dates/day';

/** A task as it was, as far as that is written down. */
type PastTask = Pick<
  TaskRow,
  | 'completed'
  | 'completed_at'
  | 'created_at'
  | 'created_by'
  | 'assignee'
  | 'due_on'
  | 'due_at'
  | 'start_on'
  | 'resource_subtype'
  | 'approval_status'
> & { task: Named; memberships: Membership[]; tags: TagRef[]; custom_fields: FieldValue[] };

const opt_fields = [
  'task.name',
  'completed',
  'completed_at',
  'created_at',
  'created_by.name',
  'assignee.name',
  'due_on',
  'due_at',
  'start_on',
  'resource_subtype',
  'approval_status',
  'memberships.project.name',
  'memberships.section.name',
  'tags.name',
  'tags.color',
  ...valueFields,
].join(',');

const pastTasksQuery = (project: string, day: Day) =>
  queryOptions({
    queryKey: ['project', project, 'past', day],
    queryFn: async ({ signal }) => {
      const query = { as_of: day, time_zone: hereZone(), opt_fields };
      const tasks = await all<PastTask>(`/projects/${project}/past_tasks`, query, signal);
      return tasks.map(rowOf);
    },
    staleTime: 0,
  });

const rowOf = ({ task, ...past }: PastTask): TaskRow => ({ ...emptyRow(task.gid, task.name), ...past });

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
