import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '@/lib/api/ApiError';
import { get } from '@/lib/api/request';

/** The names of the tasks that drafts are about, without those that are gone. */
export const draftTasksQuery = (gids: readonly string[]) =>
  queryOptions({
    queryKey: ['drafts', gids],
    queryFn: async ({ signal }) => {
      const found = await Promise.all(
        gids.map((gid) =>
          get<{ gid: string; name: string }>(`/tasks/${gid}`, { opt_fields: 'name' }, signal).catch(
            (error) => {
              if (error instanceof ApiError && error.isGone) return null;
              throw error;
            },
          ),
        ),
      );
      return found.flatMap((task) => (task ? [[task.gid, task.name] as const] : []));
    },
    select: (pairs) => new Map(pairs),
  });

/** What a text says, without how it looks. */
export const plainText = (html: string) =>
  new DOMParser()
    .parseFromString(html.replaceAll(/<(br|\/p|\/li|\/h[12])/g, ' <$1'), 'text/html')
    .body.textContent?.trim() ?? '';
