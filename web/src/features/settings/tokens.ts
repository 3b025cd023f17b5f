import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, post } from '@/lib/api/request';

export type AccessToken = { gid: string; name: string; created_at: string; token?: string };

export const tokensQuery = queryOptions({
  queryKey: ['personal_access_tokens'],
  queryFn: ({ signal }) =>
    all<AccessToken>('/personal_access_tokens', { opt_fields: 'name,created_at' }, signal),
});

/** The answer alone holds the secret; it is stored nowhere. */
export const createToken = (name: string) =>
  post<AccessToken>('/personal_access_tokens', { name }, { opt_fields: 'name,created_at,token' });

export const deleteToken = (gid: string) => del(`/personal_access_tokens/${gid}`);
