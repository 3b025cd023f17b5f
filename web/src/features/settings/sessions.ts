import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';

export type DeviceSession = {
  gid: string;
  created_at: string;
  last_active_at: string | null;
  user_agent: string | null;
  current: boolean;
};

/** Where the person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) =>
    all<DeviceSession>('/sessions', { opt_fields: 'created_at,last_active_at,user_agent,current' }, signal),
});
