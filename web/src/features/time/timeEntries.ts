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

export const timeCategoriesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'time categories'],
    queryFn: ({ signal }) =>
      all<TimeCategory>('/time_tracking_categories', { workspace, opt_fields: 'name,color' }, signal),
  });
