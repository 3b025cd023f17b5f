import { queryOptions } from '@tanstack/react-query';
import type { ReactionCount } from '@/features/reaction/reactions';
import { all } from '@/lib/api/pages';

export type Named = { name: string } | null;
export type Dates = { start_on?: string | null; due_on?: string | null; due_at?: string | null };

/** What a story says, and what it is about as far as its kind and its reader have it. */
export type Telling = {
  resource_subtype: string;
  text: string;
  created_by: Named;
  assignee?: Named;
  follower?: Named;
  old_section?: Named;
  new_section?: Named;
  project?: Named;
  task?: Named;
  goal?: Named;
  portfolio?: Named;
  tag?: Named;
  custom_field?: Named;
  new_name?: string | null;
  old_dates?: Dates | null;
  new_dates?: Dates | null;
  new_resource_subtype?: string | null;
  new_approval_status?: string | null;
  new_status?: string | null;
  old_text_value?: string | null;
  new_text_value?: string | null;
  old_number_value?: number | null;
  new_number_value?: number | null;
  old_enum_value?: Named;
  new_enum_value?: Named;
  old_multi_enum_values?: { name: string }[];
  new_multi_enum_values?: { name: string }[];
  old_people_value?: { name: string }[];
  new_people_value?: { name: string }[];
  old_date_value?: Dates | null;
  new_date_value?: Dates | null;
};

export type Story = Telling & {
  gid: string;
  type: 'comment' | 'system';
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
  'reaction_summary.(emoji_base|variant|count|reacted),' +
  '(assignee|follower|old_section|new_section|project|task|goal|portfolio|tag|custom_field).name,' +
  'new_name,(old|new)_dates,new_resource_subtype,new_approval_status,new_status,' +
  '(old|new)_(text_value|number_value|date_value|enum_value.name|multi_enum_values.name|people_value.name)';

export const storiesQuery = (task: string) =>
  queryOptions({
    queryKey: ['task', task, 'stories'],
    queryFn: ({ signal }) => all<Story>(`/tasks/${task}/stories`, { opt_fields: storyFields }, signal),
    staleTime: 0,
  });
