import { queryOptions } from '@tanstack/react-query';
import { readQuietly } from '@/features/task/writeQueue';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import { type Worker, workloadKey } from './workload';

/** Hours in all, or per cent of somebody's time. */
export type Effort = { type: 'hours' | 'percent'; value: number };

export const usualEffort: Effort = { type: 'percent', value: 50 };

export const sameEffort = (one: Effort | null | undefined, other: Effort | null | undefined) =>
  one?.type === other?.type && one?.value === other?.value;

export type Allocation = {
  gid: string;
  parent: { gid: string; name: string; color: string | null; my_access_level?: string } | null;
  assignee: { gid: string; name: string };
  start_date: Day;
  end_date: Day;
  effort: Effort | null;
};

export const allocationFields =
  'parent.name,parent.color,parent.my_access_level,assignee.name,start_date,end_date,effort';

/** All lists of them that are loaded; each ends with whose it is. */
export const allocationsKey = (workspace: string) => [...workloadKey(workspace), 'allocations'] as const;

/** The projects that somebody is to work on, as far as the reader sees them. */
export const allocationsOfQuery = (workspace: string, assignee: string) =>
  queryOptions({
    queryKey: [...allocationsKey(workspace), assignee],
    queryFn: ({ signal }) =>
      // What is being changed here shows as it will be.
      readQuietly(() =>
        all<Allocation>('/allocations', { workspace, assignee, opt_fields: allocationFields }, signal),
      ),
    staleTime: 0,
  });

type NewAllocation = {
  assignee: string;
  parent: string;
  start_date: Day;
  end_date: Day;
  effort: Effort | null;
};

export const createAllocation = (allocation: NewAllocation) => post<Allocation>('/allocations', allocation);

/** Who is to work on a project, when and how much. */
export type Planned = Pick<Allocation, 'assignee' | 'start_date' | 'end_date' | 'effort'>;

export const updateAllocation = (gid: string, { assignee, start_date, end_date, effort }: Planned) =>
  put<Allocation>(`/allocations/${gid}`, { assignee: assignee.gid, start_date, end_date, effort });

export const deleteAllocation = (gid: string) => del(`/allocations/${gid}`);

export const placeholdersQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'placeholders'],
    queryFn: ({ signal }) => all<Worker>('/placeholders', { workspace }, signal),
  });

export const createPlaceholder = (workspace: string, name: string) =>
  post<Worker>('/placeholders', { workspace, name });
