import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { post } from '@/lib/api/request';
import { upload } from '@/lib/api/upload';

export type Attachment = {
  gid: string;
  name: string;
  size: number | null;
  download_url: string | null;
  view_url: string | null;
  content_type: string | null;
  created_by: { gid: string } | null;
};

const opt_fields = 'name,size,download_url,view_url,content_type,created_by.gid';

export const attachmentsQuery = (task: string) =>
  queryOptions({
    queryKey: ['task', task, 'attachments'],
    queryFn: ({ signal }) => all<Attachment>('/attachments', { parent: task, opt_fields }, signal),
    staleTime: 0,
  });

export function attach(task: string, file: File, onProgress: (part: number) => void): Promise<Attachment> {
  const form = new FormData();
  form.set('parent', task);
  form.set('file', file);
  return upload<Attachment>('/attachments', form, onProgress);
}

export const attachLink = (parent: string, name: string, url: string) =>
  post<Attachment>('/attachments', { parent, resource_subtype: 'external', name, url }, { opt_fields });
