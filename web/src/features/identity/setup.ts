import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/request';
import { remember, type Session } from '@/lib/session/session';

export type FirstWorkspace = { workspace_name: string; name: string; email: string; password: string };

/** Whether this server still waits for its first workspace. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => get<{ needed: boolean }>('/setup'),
});

export async function setUp(first: FirstWorkspace): Promise<Session> {
  return remember(await post<Session>('/setup', first));
}
