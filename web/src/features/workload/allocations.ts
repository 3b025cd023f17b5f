import { queryOptions } from '@tanstack/react-query';
import { readQuietly } from '@/features/task/writeQueue';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import { type Worker, workloadKey } from './workload';

/** Hours in all, or per cent of somebody's time. */
export type Effort = { type: 'hours' | 'percent'; value: number };

export const usualEffort: Effort = { type: 'percent', value: 50 };

export type Allocation = {
  gid: string;
  parent: { gid: string; name: string; color: string | null } | null;
  start_date: Day;
  end_date: Day;
  effort: Effort | null;
};

/** The projects that somebody is to work on, as far as the reader sees them. */
export const allocationsOfQuery = (workspace: string, assignee: string) =>
  queryOptions({
    queryKey: [...workloadKey(workspace), 'allocations', assignee],
    queryFn: ({ signal }) =>
      // What is being changed here shows as it will be.
      readQuietly(() =>
        all<Allocation>(
          '/allocations',
          { workspace, assignee, opt_fields: 'parent.name,parent.color,start_date,end_date,effort' },
          signal,
        ),
      ),
    staleTime: 0,
  });

type NewAllocation = { assignee: string; parent: string; start_date: Day; end_date: Day; effort: Effort };

export const createAllocation = (allocation: NewAllocation) => post<Allocation>('/allocations', allocation);

export type Planned = Pick<Allocation, 'start_date' | 'end_date' | 'effort'>;

export const updateAllocation = (gid: string, planned: Planned) =>
  put<Allocation>(`/allocations/${gid}`, planned);

export const deleteAllocation = (gid: string) => del(`/allocations/${gid}`);

export const placeholdersQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'placeholders'],
    queryFn: ({ signal }) => all<Worker>('/placeholders', { workspace }, signal),
  });

export const createPlaceholder = (workspace: string, name: string) =>
  post<Worker>('/placeholders', { workspace, name });
