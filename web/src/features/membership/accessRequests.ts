import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { post } from '@/lib/api/request';

/** Somebody's wish to be let into a project or a team, which waits for an answer. */
export type AccessRequest = {
  gid: string;
  message: string;
  requester: { gid: string; name: string } | null;
};

const opt_fields = 'message,requester.name';

/** Those of everybody for whoever may answer them, one's own for others. */
export const accessRequestsQuery = (target: string) =>
  queryOptions({
    queryKey: ['accessRequests', target],
    queryFn: ({ signal }) => all<AccessRequest>('/access_requests', { target, opt_fields }, signal),
    staleTime: 0,
  });

export const askForAccess = (target: string, message: string) =>
  post<AccessRequest>('/access_requests', { target, message }, { opt_fields });

export const answerRequest = (gid: string, answer: 'approve' | 'reject') =>
  post(`/access_requests/${gid}/${answer}`);
