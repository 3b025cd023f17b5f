import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/request';

export type OrganizationExport = {
  gid: string;
  state: 'pending' | 'started' | 'finished' | 'error';
  created_at: string;
  download_url: string | null;
};

const lookAgainAfter = 1_500;

export const startExport = (organization: string) =>
  post<OrganizationExport>('/organization_exports', { organization });

/** Asked for again until it has ended. */
export const exportQuery = (gid: string) =>
  queryOptions({
    queryKey: ['organization export', gid],
    queryFn: ({ signal }) => get<OrganizationExport>(`/organization_exports/${gid}`, {}, signal),
    refetchInterval: ({ state: { data } }) =>
      data && (data.state === 'finished' || data.state === 'error') ? false : lookAgainAfter,
    staleTime: 0,
  });
