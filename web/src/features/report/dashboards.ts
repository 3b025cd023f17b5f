import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, get, post, put } from '@/lib/api/request';

export type Visibility = 'private' | 'public_to_workspace';

/** A page of charts over all work. */
export type Dashboard = {
  gid: string;
  name: string;
  privacy_setting: Visibility;
  owner: { gid: string; name: string };
  my_access_level: 'viewer' | 'commenter' | 'editor' | 'admin';
};

const opt_fields = 'name,privacy_setting,owner.name,my_access_level';

/** Those that the reader sees, by name. */
export const dashboardsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'dashboards'],
    queryFn: ({ signal }) => all<Dashboard>('/dashboards', { workspace, opt_fields }, signal),
    staleTime: 0,
  });

export const dashboardQuery = (gid: string) =>
  queryOptions({
    queryKey: ['dashboard', gid],
    queryFn: ({ signal }) => get<Dashboard>(`/dashboards/${gid}`, { opt_fields }, signal),
    staleTime: 0,
  });

export const createDashboard = (workspace: string, name: string, privacy_setting: Visibility) =>
  post<Dashboard>('/dashboards', { workspace, name, privacy_setting }, { opt_fields });

export const changeDashboard = (gid: string, changed: Partial<Pick<Dashboard, 'name' | 'privacy_setting'>>) =>
  put<Dashboard>(`/dashboards/${gid}`, changed, { opt_fields });

export const deleteDashboard = (gid: string) => del(`/dashboards/${gid}`);
