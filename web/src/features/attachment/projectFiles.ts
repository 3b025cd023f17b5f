import { infiniteQueryOptions } from '@tanstack/react-query';
import { getPage } from '@/lib/api/request';
import type { Attachment } from './attachments';

/** A file of a project, of its brief or of one of its tasks. */
export type ProjectFile = Attachment & {
  created_at: string;
  created_by: { gid: string; name: string } | null;
  /** The task that it hangs on. */
  parent: { gid: string; name: string } | null;
};

const opt_fields =
  'name,size,download_url,view_url,created_at,created_by.name,content_type,parent.name,resource_subtype';

export const projectFilesQuery = (project: string) =>
  infiniteQueryOptions({
    queryKey: ['project', project, 'files'],
    queryFn: ({ pageParam, signal }) =>
      getPage<ProjectFile>(
        `/projects/${project}/attachments`,
        { limit: 60, offset: pageParam, opt_fields },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_page?.offset,
    staleTime: 0,
  });
