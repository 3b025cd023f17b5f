import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/request';

export type Asked = {
  app: { gid: string; name: string; owner_name: string };
  redirect_uri: string;
  scopes: string[];
  workspaces: { gid: string; name: string }[];
  /** What is wrong with how the app asks, and where it is told so. */
  error: string | null;
  redirect_to: string | null;
};
export type Decided = { redirect_to: string | null; code: string | null };

/** @param request the query with which the app sent the person here */
export const askedQuery = (request: string) =>
  queryOptions({
    queryKey: ['oauth_consents', request],
    queryFn: ({ signal }) => get<Asked>('/oauth_consents', { request }, signal),
    retry: false,
  });

export const decide = (request: string, allow: boolean) =>
  post<Decided>('/oauth_consents', { request, allow });

/** What people know a place by: the host of a site, else the scheme of a program. */
export function placeOf(redirectUri: string): string | null {
  const { protocol, host } = new URL(redirectUri);
  if (protocol === 'urn:') return null;
  return protocol.startsWith('http') ? host : protocol.slice(0, -1);
}
