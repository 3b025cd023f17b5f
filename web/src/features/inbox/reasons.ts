import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/request';

/** Why something comes into an inbox, the most pressing first; the words are the API's. */
export const reasons = [
  'mentioned',
  'assigned',
  'made_owner',
  'access_requested',
  'status_due',
  'unblocked',
  'commented',
  'approval_decided',
  'budget_reached',
  'added_to_project',
  'follower_added',
  'status_updated',
  'messaged',
  'completed',
  'reopened',
  'due_date_changed',
  'attachment_added',
] as const;
export type Reason = (typeof reasons)[number];

/** The reasons for which nothing is to come. */
export const quietReasonsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'quiet reasons'],
    queryFn: async ({ signal }) => {
      const query = { workspace, opt_fields: 'quiet_reasons' };
      return (await get<{ quiet_reasons: string[] }>('/inbox', query, signal)).quiet_reasons;
    },
  });

export const setQuietReason = (workspace: string, reason: Reason, isQuiet: boolean) =>
  post(`/inbox/${isQuiet ? 'addQuietReason' : 'removeQuietReason'}`, { workspace, reason });
