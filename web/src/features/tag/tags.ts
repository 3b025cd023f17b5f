import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { post } from '@/lib/api/request';

export type Tag = { gid: string; name: string; color?: string | null };

export const tagsQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'tags'],
    queryFn: ({ signal }) =>
      all<Tag>(`/workspaces/${workspaceGid}/tags`, { opt_fields: 'name,color' }, signal),
  });

export const makeTag = (workspace: string, name: string) => post<Tag>('/tags', { name, workspace });
