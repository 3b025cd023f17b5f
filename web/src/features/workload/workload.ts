import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { get } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import type { Weekday } from '@/lib/dates/weekdays';

/** Who has work: a person, or a placeholder for one who is yet to be found. */
export type Worker = { gid: string; name: string; resource_type: 'user' | 'placeholder' };

/** What somebody can do and has to do in some days; all but counts of tasks are hours, or what the field counts. */
export type Load = {
  end_date: Day;
  capacity: number;
  out_of_office: number;
  tasks: number;
  load: number;
  allocated: number;
  hidden_tasks: number;
  hidden_load: number;
  hidden_allocated: number;
};

export type Workload = {
  assignee: Worker;
  hours_per_week: number;
  /** By the first day of each period. */
  periods: Record<Day, Load>;
};

export type WorkloadWish = {
  start_date: Day;
  end_date: Day;
  period: 'day' | 'week';
  team?: string;
  project?: string;
  portfolio?: string;
  effort_field?: string;
  draft?: string;
};

export const workloadKey = (workspace: string) => ['workspace', workspace, 'workload'] as const;

export const workloadQuery = (workspace: string, wish: WorkloadWish) =>
  queryOptions({
    queryKey: [...workloadKey(workspace), 'of', wish],
    queryFn: ({ signal }) =>
      all<Workload>(
        `/workspaces/${workspace}/workload`,
        { ...wish, opt_fields: 'assignee.name,assignee.resource_type,hours_per_week,periods' },
        signal,
      ),
    staleTime: 0,
  });

export type WeekHours = Record<Weekday, number>;

export type WorkloadSettings = {
  hours: WeekHours;
  hours_per_week: number;
  effort_field: { gid: string; name: string } | null;
  currency_code: string;
};

export const workloadSettingsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'workload settings'],
    queryFn: ({ signal }) => get<WorkloadSettings>(`/workspaces/${workspace}/workload_settings`, {}, signal),
  });
