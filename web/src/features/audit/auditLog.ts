import { infiniteQueryOptions } from '@tanstack/react-query';
import { getPage } from '@/lib/api/request';
import { addDays, beginning, type Day } from '@/lib/dates/day';

export type AuditEvent = {
  gid: string;
  created_at: string;
  event_type: string;
  event_category: string;
  actor: { actor_type: string; gid: string | null; name: string | null; email: string | null };
  resource: { resource_type: string; gid: string | null; name: string | null; email: string | null };
  details: Record<string, unknown> | null;
  context: { client_ip_address?: string; user_agent?: string } | null;
};

/** Kinds of events that Cairn writes, by what they are about. */
export const eventTypes = [
  'user_login_succeeded',
  'user_login_failed',
  'user_logged_out',
  'user_password_changed',
  'user_password_reset',
  'user_forgot_password_started',
  'user_invited',
  'user_deprovisioned',
  'user_workspace_admin_role_changed',
  'role_created',
  'role_updated',
  'role_deleted',
  'agent_created',
  'agent_updated',
  'agent_deleted',
  'user_personal_access_token_authorized',
  'user_personal_access_token_revoked',
  'user_app_authorized',
  'user_app_revoked',
  'workspace_name_changed',
  'workspace_export_started',
  'team_created',
  'team_member_added',
  'team_member_removed',
  'team_privacy_settings_changed',
  'project_privacy_settings_changed',
  'project_member_added',
  'project_member_removed',
  'project_deleted',
  'project_undeleted',
  'portfolio_privacy_settings_changed',
  'portfolio_member_added',
  'portfolio_member_removed',
  'portfolio_deleted',
  'task_deleted',
  'task_undeleted',
  'custom_field_deleted',
  'attachment_uploaded',
  'attachment_deleted',
  'comment_deleted',
  'status_update_deleted',
  'task_template_deleted',
  'project_template_deleted',
] as const;

export type AuditFilter = { type?: string; person?: string; from?: Day; to?: Day };

const pageSize = 100;

/** The newest first. */
export const auditLogQuery = (workspace: string, { type, person, from, to }: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['workspace', workspace, 'audit log', type, person, from, to],
    queryFn: ({ pageParam, signal }) =>
      getPage<AuditEvent>(
        `/workspaces/${workspace}/audit_log_events`,
        {
          limit: pageSize,
          sort_ascending: false,
          offset: pageParam || undefined,
          event_type: type,
          actor_gid: person,
          start_at: from && startOf(from),
          end_at: to && startOf(addDays(to, 1)),
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next_page }) => next_page?.offset,
    staleTime: 0,
  });

const startOf = (day: Day) => beginning(day).toISOString();
