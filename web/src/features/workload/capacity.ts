import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, get, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import type { WeekHours, WorkloadSettings } from './workload';

export type Capacity = { is_default: boolean; hours: WeekHours; hours_per_week: number };

const capacityPath = (workspace: string, user: string) => `/workspaces/${workspace}/users/${user}/capacity`;

/** How long somebody works on each day of a week. */
export const capacityQuery = (workspace: string, user: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'capacity', user],
    queryFn: ({ signal }) => get<Capacity>(capacityPath(workspace, user), {}, signal),
  });

/** Null is the week of the workspace. */
export const saveCapacity = (workspace: string, user: string, hours: Partial<WeekHours> | null) =>
  put<Capacity>(capacityPath(workspace, user), { hours });

export const saveSettings = (
  workspace: string,
  changed: { hours?: Partial<WeekHours>; effort_field?: string | null; currency_code?: string },
) => put<WorkloadSettings>(`/workspaces/${workspace}/workload_settings`, changed);

export type Absence = { gid: string; start_date: Day; end_date: Day };

/** When somebody is out of office, from today on. */
export const absencesQuery = (workspace: string, user: string, from: Day) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'absences', user],
    queryFn: async ({ signal }) => {
      const query = { workspace, user, start_date: from, opt_fields: 'start_date,end_date' };
      const found = await all<Absence>('/ooo_entries', query, signal);
      return found.toSorted((one, other) => one.start_date.localeCompare(other.start_date));
    },
    staleTime: 0,
  });

export const addAbsence = (workspace: string, user: string, start_date: Day, end_date: Day) =>
  post<Absence>('/ooo_entries', { workspace, user, start_date, end_date });

export const removeAbsence = (gid: string) => del(`/ooo_entries/${gid}`);

export type Holiday = { gid: string; date: Day; name: string };

export const holidaysQuery = (workspace: string, from: Day) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'holidays'],
    queryFn: ({ signal }) => all<Holiday>('/holidays', { workspace, start_date: from }, signal),
    staleTime: 0,
  });

export const addHoliday = (workspace: string, date: Day, name: string) =>
  post<Holiday>('/holidays', { workspace, date, name });

export const removeHoliday = (gid: string) => del(`/holidays/${gid}`);
