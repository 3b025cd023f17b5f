import { queryOptions } from '@tanstack/react-query';
import { getVersioned, put } from '@/lib/api/request';

export type Overview = {
  gid: string;
  html_notes: string;
  owner: { gid: string; name: string } | null;
  due_on: string | null;
  start_on: string | null;
};

const fields = 'html_notes,owner.name,due_on,start_on';

export const overviewQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid, 'overview'],
    queryFn: ({ signal }) =>
      getVersioned<Overview>(`/projects/${projectGid}`, { opt_fields: fields }, signal),
  });

/** Refused where somebody else has changed the project since it was read. */
export const saveDescription = (projectGid: string, html_notes: string, version: string | null) =>
  put<Overview>(
    `/projects/${projectGid}`,
    { html_notes },
    { opt_fields: fields },
    version ? { 'If-Match': version } : undefined,
  );
