import { queryOptions } from '@tanstack/react-query';
import type { Named } from '@/features/task/taskRow';
import { readQuietly } from '@/features/task/writeQueue';
import { all } from '@/lib/api/pages';
import { post, put } from '@/lib/api/request';
import { addDays, type Day, noonOf } from '@/lib/dates/day';
import type { Billable } from '../timeEntries';

/** Weeks of hours run from Monday to Sunday, wherever the reader's week begins. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((noonOf(day).getDay() + 6) % 7));
}

export const daysFrom = (monday: Day): Day[] =>
  Array.from({ length: 7 }, (_, index) => addDays(monday, index));

export type WeekEntry = {
  gid: string;
  duration_minutes: number;
  entered_on: Day;
  billable_status: Billable;
  description: string;
  categories: { gid: string }[];
  /** The project that it counts for. */
  attributable_to: Named | null;
  task: Named | null;
};

/** What somebody has entered for a week, as far as the reader sees the tasks. */
export const readWeek = (workspace: string, user: string, monday: Day, signal?: AbortSignal) =>
  all<WeekEntry>(
    '/time_tracking_entries',
    {
      workspace,
      user,
      entered_on_start_date: monday,
      entered_on_end_date: addDays(monday, 6),
      opt_fields:
        'duration_minutes,entered_on,billable_status,description,categories.gid,attributable_to.name,task.name',
    },
    signal,
  );

export const weekQuery = (workspace: string, user: string, monday: Day) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'week', user, monday],
    queryFn: ({ signal }) => readQuietly(() => readWeek(workspace, user, monday, signal)),
    staleTime: 0,
  });

export type Approval = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'REJECTED';

/** Whether the hours of a week are final. */
export type Timesheet = {
  gid: string;
  user: Named;
  start_date: Day;
  approval_status: Approval;
  message: string;
  duration_minutes: number;
  changed_by: Named | null;
};

const fields = 'user.name,start_date,approval_status,message,duration_minutes,changed_by.name';
export const timesheetsKey = (workspace: string) => ['workspace', workspace, 'timesheets'] as const;

export const timesheetQuery = (workspace: string, user: string, monday: Day) =>
  queryOptions({
    queryKey: [...timesheetsKey(workspace), user, monday],
    queryFn: async ({ signal }) => {
      const query = { workspace, user, from_date: monday, to_date: addDays(monday, 6), opt_fields: fields };
      const [found] = await all<Timesheet>('/timesheet_approval_statuses', query, signal);
      return found ?? null;
    },
    staleTime: 0,
  });

/** The weeks that wait for an answer, those that the reader cannot give among them. */
export const submittedQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...timesheetsKey(workspace), 'submitted'],
    queryFn: ({ signal }) =>
      all<Timesheet>(
        '/timesheet_approval_statuses',
        { workspace, approval_statuses: 'submitted', opt_fields: fields },
        signal,
      ),
    staleTime: 0,
  });

export const createTimesheet = (workspace: string, user: string, monday: Day) =>
  post<Timesheet>('/timesheet_approval_statuses', {
    workspace,
    user,
    start_date: monday,
    end_date: addDays(monday, 6),
  });

export const moveTimesheet = (gid: string, status: Lowercase<Approval>, message?: string) =>
  put<Timesheet>(`/timesheet_approval_statuses/${gid}`, { approval_status: status, message });
