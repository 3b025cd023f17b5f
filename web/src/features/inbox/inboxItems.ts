import { infiniteQueryOptions } from '@tanstack/react-query';
import type { StatusKind } from '@/features/status/statuses';
import type { Telling } from '@/features/story/stories';
import { getPage } from '@/lib/api/request';
import type { InboxSearch } from './inboxSearch';

type Named = { gid: string; name: string };

/** Why something came, in the API's words. */
export type Reason =
  | 'mentioned'
  | 'assigned'
  | 'made_owner'
  | 'access_requested'
  | 'reminder'
  | 'status_due'
  | 'unblocked'
  | 'commented'
  | 'approval_decided'
  | 'budget_reached'
  | 'added_to_project'
  | 'follower_added'
  | 'status_updated'
  | 'messaged'
  | 'completed'
  | 'reopened'
  | 'due_date_changed'
  | 'attachment_added';

export type InboxItem = {
  gid: string;
  resource: {
    gid: string;
    resource_type:
      | 'task'
      | 'project'
      | 'goal'
      | 'portfolio'
      | 'status_update'
      | 'message'
      | 'access_request'
      | 'budget';
    name?: string;
    title?: string;
    text?: string;
    message?: string;
    completed?: boolean;
    status_type?: StatusKind;
    approval_status?: string | null;
    due_on?: string | null;
    projects?: Named[];
    /** Of a budget: how many per cent of it are used at least. */
    alert?: { reached: number | null };
    /** What a status update tells of. */
    parent?: Named & { resource_type: 'project' | 'goal' | 'portfolio' };
    /** What somebody asks to be let into. */
    target?: Named & { resource_type: 'project' | 'team' | 'portfolio' };
  } | null;
  reason: Reason;
  reasons: Reason[];
  actor: Named | null;
  project: Named | null;
  unread: boolean;
  archived: boolean;
  bookmarked: boolean;
  remind_at: string | null;
  updated_at: string;
  stories: (Telling & { gid: string })[];
};

const fields = [
  ...[
    'name',
    'title',
    'text',
    'message',
    'completed',
    'status_type',
    'approval_status',
    'due_on',
    'projects.name',
    'alert',
  ].map((field) => `resource.${field}`),
  'resource.resource_type',
  'resource.target',
  'resource.parent.(name|resource_type)',
  'reason',
  'reasons',
  'actor.name',
  'project.name',
  'unread',
  'archived',
  'bookmarked',
  'remind_at',
  'updated_at',
  'stories.resource_subtype',
  'stories.text',
  'stories.created_by.name',
  'stories.new_name',
  'stories.(old|new)_dates',
].join(',');
const pageSize = 50;

export const inboxKey = (workspace: string) => ['workspace', workspace, 'inbox'];

export const itemsQuery = (workspace: string, { tab, only }: InboxSearch) =>
  infiniteQueryOptions({
    queryKey: [...inboxKey(workspace), 'items', tab ?? 'activity', only ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      getPage<InboxItem>(
        '/inbox_items',
        {
          workspace,
          archived: tab === 'archive' || undefined,
          bookmarked: tab === 'bookmarks' || undefined,
          unread: only === 'unread' || undefined,
          assigned_to_me: only === 'assigned' || undefined,
          mentioned: only === 'mentions' || undefined,
          opt_fields: fields,
          limit: pageSize,
          offset: pageParam,
        },
        signal,
      ),
    getNextPageParam: (page) => page.next_page?.offset,
    staleTime: 0,
  });
