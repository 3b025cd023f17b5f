import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, get, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import type { Effort } from '../allocations';

/** Who has something, when and how much of it; of what is not said, it stays as it is. */
export type Plan = {
  assignee: string | null;
  start_date: Day | null;
  end_date: Day | null;
  effort?: Effort | null;
};

/** What is to become of a task or an allocation, and how it was when that was decided. */
export type DraftChange = Plan & {
  /** Of what is to be added, a number that nothing else in the draft has. */
  resource: string;
  resource_type: 'task' | 'allocation';
  /** Only allocations are added and deleted. */
  action?: 'changed' | 'added' | 'deleted';
  /** The project of an allocation that is to be added. */
  parent?: string | null;
  before?: Plan;
};

export type Draft = { gid: string; name: string; changes: DraftChange[] };

export const draftsKey = (workspace: string) => ['workspace', workspace, 'workload drafts'] as const;

export const draftsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...draftsKey(workspace), 'all'],
    queryFn: ({ signal }) => all<Pick<Draft, 'gid' | 'name'>>('/workload_drafts', { workspace }, signal),
    staleTime: 0,
  });

export const draftQuery = (workspace: string, gid: string) =>
  queryOptions({
    queryKey: [...draftsKey(workspace), gid],
    queryFn: ({ signal }) => get<Draft>(`/workload_drafts/${gid}`, { opt_fields: 'name,changes' }, signal),
    staleTime: 0,
  });

export const createDraft = (workspace: string, name: string) =>
  post<Draft>('/workload_drafts', { workspace, name });

export const saveDraft = (gid: string, changed: Partial<Pick<Draft, 'name' | 'changes'>>) =>
  put<Draft>(`/workload_drafts/${gid}`, changed);

export const deleteDraft = (gid: string) => del(`/workload_drafts/${gid}`);
