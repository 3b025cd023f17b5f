import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';

/** How much waits unread in the inbox; a hundred stands for many. */
export const unreadQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'inbox', 'unread'],
    queryFn: async ({ signal }) => {
      const query = { workspace, opt_fields: 'unread_count' };
      return (await get<{ unread_count: number }>('/inbox', query, signal)).unread_count;
    },
  });

export const most = 99;
