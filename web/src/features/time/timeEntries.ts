import { queryOptions } from '@tanstack/react-query';
import type { Person } from '@/features/task/taskRow';
import { all } from '@/lib/api/pages';

export type TimeCategory = { gid: string; name: string; color: string };
/** Whether a client pays for it. */
export type Billable = 'billable' | 'nonBillable' | 'notApplicable';
export type TimeEntry = {
  gid: string;
  duration_minutes: number;
  entered_on: string;
  description: string;
  created_by: Person | null;
  categories: TimeCategory[];
  billable_status: Billable;
};

const entryFields =
  'duration_minutes,entered_on,description,created_by.name,categories.(name|color),billable_status';

export const timeEntriesQuery = (task: string) =>
  queryOptions({
    queryKey: ['task', task, 'time'],
    queryFn: ({ signal }) =>
      all<TimeEntry>(`/tasks/${task}/time_tracking_entries`, { opt_fields: entryFields }, signal),
    staleTime: 0,
  });

const categoriesQuery = (workspace: string, is_archived: boolean) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'time categories', is_archived ? 'archived' : 'used'],
    queryFn: ({ signal }) =>
      all<TimeCategory>(
        '/time_tracking_categories',
        { workspace, is_archived, opt_fields: 'name,color' },
        signal,
      ),
  });

export const timeCategoriesQuery = (workspace: string) => categoriesQuery(workspace, false);
export const archivedCategoriesQuery = (workspace: string) => categoriesQuery(workspace, true);
