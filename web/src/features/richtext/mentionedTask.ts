import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';

/** What a mention of a task shows of it. */
export const mentionedTaskQuery = (gid: string) =>
  queryOptions({
    queryKey: ['task', gid, 'mentioned'],
    queryFn: ({ signal }) =>
      get<{ name: string; completed: boolean }>(`/tasks/${gid}`, { opt_fields: 'name,completed' }, signal),
    // Not seen by this reader, or gone: the text keeps the words that it has.
    retry: false,
    staleTime: 60_000,
  });
