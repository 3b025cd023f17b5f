import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';
import { parametersOf } from './parameters';
import { contentOf, type Search } from './search';
import { mostFound } from './searchTasks';

export type FoundProject = {
  gid: string;
  name: string;
  color: string | null;
  archived: boolean;
  completed: boolean;
  due_on: string | null;
  owner: { gid: string; name: string } | null;
  team: { gid: string; name: string } | null;
};

export const projectSearchQuery = (workspaceGid: string, search: Search) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'search', 'projects', contentOf(search)],
    queryFn: ({ signal }) =>
      get<FoundProject[]>(
        `/workspaces/${workspaceGid}/projects/search`,
        {
          ...parametersOf(search, []),
          limit: mostFound,
          opt_fields: 'name,color,archived,completed,due_on,owner.name,team.name',
        },
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export type FoundPerson = { gid: string; name: string; email: string; is_agent: boolean };

export const personSearchQuery = (workspaceGid: string, text: string, count = mostFound) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'search', 'people', text, count],
    queryFn: ({ signal }) =>
      get<FoundPerson[]>(
        `/workspaces/${workspaceGid}/typeahead`,
        { resource_type: 'user', query: text, count, opt_fields: 'name,email,is_agent' },
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
