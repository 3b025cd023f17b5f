import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, post } from '@/lib/api/request';

export type AccessToken = { gid: string; name: string; created_at: string; token?: string };

/** The tokens of a person or an agent, under one path. */
export const tokensAt = (path: string) => ({
  query: queryOptions({
    queryKey: ['tokens', path],
    queryFn: ({ signal }) => all<AccessToken>(path, { opt_fields: 'name,created_at' }, signal),
  }),
  /** The answer alone holds the secret; it is stored nowhere. */
  create: (name: string) => post<AccessToken>(path, { name }, { opt_fields: 'name,created_at,token' }),
  remove: (gid: string) => del(`${path}/${gid}`),
});

export type Tokens = ReturnType<typeof tokensAt>;

export const ownTokens = tokensAt('/personal_access_tokens');
