import { queryOptions } from '@tanstack/react-query';
import { queryString } from '@/lib/api/address';
import { get } from '@/lib/api/request';

/** Why the identity provider has not led to a session. */
export const ssoProblems = [
  'denied',
  'expired',
  'failed',
  'unverified',
  'unknown',
  'claimed',
  'taken',
] as const;
export type SsoProblem = (typeof ssoProblems)[number];

/** The identity provider at which people can sign in, where there is one. */
export const ssoQuery = queryOptions({
  queryKey: ['sso'],
  queryFn: ({ signal }) => get<{ name: string | null }>('/sso', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The way there, which is a page of the server and not of this app. */
export const ssoAddress = (next?: string) => `/-/sso${queryString({ next })}`;
