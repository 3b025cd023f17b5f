import { queryOptions } from '@tanstack/react-query';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { get } from '@/lib/api/request';
import { dayAt } from '@/lib/dates/dayNumber';
import { lastOf, type Range } from './range';
import { workloadKey } from './workload';

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

/** Whether some days and those on screen have one in common. */
export const touches = (range: Range, start: number, end: number) =>
  start <= lastOf(range) && end >= range.first;
