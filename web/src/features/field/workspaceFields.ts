import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del } from '@/lib/api/request';
import { type CustomField, definitionFields } from './field';

export type UsedField = CustomField & { projects: { gid: string; name: string }[] };

/** All fields of the workspace with the projects that use them, as far as the reader sees. */
export const fieldLibraryQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'fields', 'library'],
    queryFn: ({ signal }) =>
      all<UsedField>(
        `/workspaces/${workspaceGid}/custom_fields`,
        { opt_fields: [...definitionFields, 'projects.name'].join(',') },
        signal,
      ),
  });

export const deleteField = (gid: string) => del(`/custom_fields/${gid}`);
