import { queryOptions } from '@tanstack/react-query';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { all } from '@/lib/api/pages';
import { get } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import { dayAt } from '@/lib/dates/dayNumber';
import { lastOf, type Range } from './range';
import { type Worker, workloadKey } from './workload';

const mostFound = 100;

/** The open tasks of somebody that are due from the first of these days on; answers their gids. */
export const workOfQuery = (workspace: string, person: string, range: Range) =>
  queryOptions({
    queryKey: [...workloadKey(workspace), 'tasks', person, range.first],
    queryFn: async ({ signal }) => {
      const found = await get<TaskRow[]>(
        `/workspaces/${workspace}/tasks/search`,
        {
          'assignee.any': person,
          completed: false,
          'due_on.after': dayAt(range.first - 1),
          sort_by: 'due_date',
          sort_ascending: true,
          limit: mostFound,
          opt_fields: rowFields,
        },
        signal,
      );
      taskStore.confirm(found);
      return found.map(({ gid }) => gid);
    },
    staleTime: 0,
  });

export type Allocation = {
  gid: string;
  assignee: Worker | null;
  parent: { gid: string; name: string; color: string | null } | null;
  start_date: Day;
  end_date: Day;
  effort: { type: 'hours' | 'percent'; value: number } | null;
};

export const allocationFields =
  'assignee.name,assignee.resource_type,parent.name,parent.color,start_date,end_date,effort';

/** The projects that somebody is to work on, as far as the reader sees them. */
export const allocationsOfQuery = (workspace: string, assignee: string) =>
  queryOptions({
    queryKey: [...workloadKey(workspace), 'allocations', assignee],
    queryFn: ({ signal }) =>
      all<Allocation>('/allocations', { workspace, assignee, opt_fields: allocationFields }, signal),
    staleTime: 0,
  });

/** Whether some days and those on screen have one in common. */
export const touches = (range: Range, start: number, end: number) =>
  start <= lastOf(range) && end >= range.first;
