import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, getPage, post, put } from '@/lib/api/request';

export type Message = {
  gid: string;
  title: string;
  html_text: string;
  created_at: string;
  modified_at: string;
  created_by: { gid: string; name: string } | null;
  num_replies: number;
};

export type Words = { title?: string; html_text: string };

const opt_fields = 'title,html_text,created_at,modified_at,created_by.name,num_replies';

/** The messages of a project, the newest first. */
export const messagesQuery = (project: string) =>
  infiniteQueryOptions({
    queryKey: ['project', project, 'messages'],
    queryFn: ({ pageParam, signal }) =>
      getPage<Message>(`/projects/${project}/messages`, { limit: 20, offset: pageParam, opt_fields }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_page?.offset,
    staleTime: 0,
  });

/** The replies to a message, the oldest first. */
export const repliesQuery = (message: string) =>
  queryOptions({
    queryKey: ['message', message, 'replies'],
    queryFn: ({ signal }) => all<Message>(`/messages/${message}/replies`, { opt_fields }, signal),
    staleTime: 0,
  });

export const postMessage = (project: string, words: Words) =>
  post<Message>(`/projects/${project}/messages`, words, { opt_fields });

export const postReply = (message: string, words: Words) =>
  post<Message>(`/messages/${message}/replies`, words, { opt_fields });

export const changeMessage = (message: string, words: Words) =>
  put<Message>(`/messages/${message}`, words, { opt_fields });

export const deleteMessage = (message: string) => del(`/messages/${message}`);
