import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { FoundProject } from '@/features/search/searchOthers';
import type { Team } from '@/features/team/teams';
import { all } from '@/lib/api/pages';
import { get, getPage } from '@/lib/api/request';

export type Person = { gid: string; name: string; email: string; is_agent: boolean };

const fields = 'name,email,is_agent';
const pageSize = 100;

/** Everyone of the workspace by name, a page at a time. */
export const directoryQuery = (workspaceGid: string) =>
  infiniteQueryOptions({
    queryKey: ['workspace', workspaceGid, 'directory'],
    queryFn: ({ pageParam, signal }) =>
      getPage<Person>(
        `/workspaces/${workspaceGid}/users`,
        { limit: pageSize, offset: pageParam || undefined, opt_fields: fields },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next_page }) => next_page?.offset ?? null,
  });

export const personQuery = (workspaceGid: string, userGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'person', userGid],
    queryFn: ({ signal }) =>
      get<Person>(`/workspaces/${workspaceGid}/users/${userGid}`, { opt_fields: fields }, signal),
  });

/** The teams of a person that the reader sees. */
export const teamsOfQuery = (workspaceGid: string, userGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'person', userGid, 'teams'],
    queryFn: ({ signal }) =>
      all<Team>(`/users/${userGid}/teams`, { organization: workspaceGid, opt_fields: 'name' }, signal),
  });

/** The projects of a person that the reader sees: those that somebody shared with them by name, latest first. */
export const projectsOfQuery = (workspaceGid: string, userGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'person', userGid, 'projects'],
    queryFn: ({ signal }) =>
      get<Pick<FoundProject, 'gid' | 'name' | 'color' | 'archived'>[]>(
        `/workspaces/${workspaceGid}/projects/search`,
        { 'members.any': userGid, completed: false, limit: 100, opt_fields: 'name,color,archived' },
        signal,
      ),
    select: (projects) => projects.filter(({ archived }) => !archived),
  });
