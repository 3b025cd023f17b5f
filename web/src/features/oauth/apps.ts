import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, get, post, put } from '@/lib/api/request';

export type App = { gid: string; name: string; created_at: string; confidential: boolean };
export type AppDetails = App & {
  client_id: string;
  client_secret: string | null;
  redirect_uris: string[];
  workspaces: { gid: string; name: string }[];
};
export type Authorization = { gid: string; name: string; scopes: string[]; created_at: string };
type Draft = { name: string; redirect_uris: string[]; workspaces: string[] };

const compact = 'name,created_at,confidential';

export const appsQuery = queryOptions({
  queryKey: ['oauth_apps'],
  queryFn: ({ signal }) => all<App>('/oauth_apps', { opt_fields: compact }, signal),
});

export const appQuery = (gid: string) =>
  queryOptions({
    queryKey: ['oauth_apps', gid],
    queryFn: ({ signal }) => get<AppDetails>(`/oauth_apps/${gid}`, {}, signal),
  });

/** The answer alone holds the secret; it is stored nowhere. */
export const createApp = (draft: Draft & { confidential: boolean }) => post<AppDetails>('/oauth_apps', draft);
export const updateApp = (gid: string, draft: Draft) => put<AppDetails>(`/oauth_apps/${gid}`, draft);
export const rotateSecret = (gid: string) => post<AppDetails>(`/oauth_apps/${gid}/rotateSecret`);
export const deleteApp = (gid: string) => del(`/oauth_apps/${gid}`);

export const authorizationsQuery = queryOptions({
  queryKey: ['oauth_authorizations'],
  queryFn: ({ signal }) =>
    all<Authorization>('/oauth_authorizations', { opt_fields: 'name,scopes,created_at' }, signal),
});

export const endAuthorization = (gid: string) => del(`/oauth_authorizations/${gid}`);
