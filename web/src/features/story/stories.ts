import { queryOptions } from '@tanstack/react-query';
import type { ReactionCount } from '@/features/reaction/reactions';
import { all } from '@/lib/api/pages';

export type Story = {
  gid: string;
  type: 'comment' | 'system';
  resource_subtype: string;
  text: string;
  html_text?: string;
  created_at: string;
  created_by: { gid: string; name: string } | null;
  is_edited?: boolean;
  is_pinned?: boolean;
  liked?: boolean;
  num_likes?: number;
  reaction_summary?: ReactionCount[];
};

export const storyFields =
  'type,resource_subtype,text,html_text,created_at,created_by.name,is_edited,is_pinned,liked,num_likes,' +
  'reaction_summary.(emoji_base|variant|count|reacted)';

export const storiesQuery = (task: string) =>
  queryOptions({
    queryKey: ['task', task, 'stories'],
    queryFn: ({ signal }) => all<Story>(`/tasks/${task}/stories`, { opt_fields: storyFields }, signal),
    staleTime: 0,
  });
