import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { post } from '@/lib/api/request';
import { explain } from '@/ui/form/explain';
import { sayProblem } from '@/ui/toasts';

/** What somebody keeps at hand. */
export type FavoriteKind = 'project' | 'portfolio';
export type Favorite = { gid: string; name: string; color: string | null };

export const favoritesQuery = (workspace: string, resource_type: FavoriteKind) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'favorites', resource_type],
    queryFn: ({ signal }) =>
      all<Favorite>('/users/me/favorites', { workspace, resource_type, opt_fields: 'name,color' }, signal),
  });

/** Shows at once; what the server refuses is read again. */
export async function setFavorite(
  queryClient: QueryClient,
  workspace: string,
  kind: FavoriteKind,
  thing: Favorite,
  isFavorite: boolean,
) {
  const { queryKey } = favoritesQuery(workspace, kind);
  queryClient.setQueryData(queryKey, (before = []) => {
    const others = before.filter(({ gid }) => gid !== thing.gid);
    return isFavorite ? [...others, thing] : others;
  });
  try {
    await post(`/users/me/${isFavorite ? 'addFavorite' : 'removeFavorite'}`, { [kind]: thing.gid });
  } catch (error) {
    sayProblem(explain(error, []).general);
    await queryClient.invalidateQueries({ queryKey });
  }
}
