import { type QueryClient, queryOptions } from '@tanstack/react-query';
import i18next from 'i18next';
import { enqueue, perform } from '@/features/task/writeQueue';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';
import { paint } from '@/lib/paint';
import { removeUndoably } from '@/ui/removal';
import { contentOf, type Search } from './search';

export type SavedSearch = { gid: string; name: string; query: Search };

const fields = 'name,query';

/** The searches that the person keeps, by name. */
export const savedSearchesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'saved searches'],
    queryFn: ({ signal }) => all<SavedSearch>('/saved_searches', { workspace, opt_fields: fields }, signal),
    staleTime: 60_000,
  });

const byName = (searches: SavedSearch[]) =>
  searches.toSorted((one, other) => one.name.localeCompare(other.name));

/** What can be done to one's saved searches. */
export function savedSearchEdits(queryClient: QueryClient, workspace: string) {
  const { queryKey } = savedSearchesQuery(workspace);
  const writes = `saved searches:${workspace}`;

  async function add(name: string, search: Search): Promise<SavedSearch> {
    const made = await enqueue(writes, () =>
      post<SavedSearch>(
        '/saved_searches',
        { workspace, name, query: contentOf(search) },
        { opt_fields: fields },
      ),
    );
    paint(queryClient, queryKey, (all) => byName([...all.filter(({ gid }) => gid !== made.gid), made]));
    return made;
  }

  const change = ({ gid }: SavedSearch, changed: { name?: string; query?: Search }) =>
    perform({
      key: writes,
      show: () =>
        paint(queryClient, queryKey, (all) =>
          byName(all.map((search) => (search.gid === gid ? { ...search, ...changed } : search))),
        ),
      write: async () => void (await put(`/saved_searches/${gid}`, changed)),
    });

  const remove = ({ gid, name }: SavedSearch) =>
    removeUndoably({
      gid,
      label: i18next.t('search:saved.deleted', { name }),
      run: async () => {
        await enqueue(writes, () => del(`/saved_searches/${gid}`));
        queryClient.setQueryData(queryKey, (all) => all?.filter((other) => other.gid !== gid));
      },
    });

  return { add, change, remove };
}
