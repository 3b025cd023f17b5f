import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { get } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { parametersOf } from './parameters';
import { contentOf, type Search } from './search';
import { termsOf } from './terms';

/** The most that the server tells at once. */
export const mostFound = 100;

/** Up to a hundred tasks; there are no pages. Answers their gids, the tasks are in the store. */
export const taskSearchQuery = (workspaceGid: string, search: Search) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'search', 'tasks', contentOf(search)],
    queryFn: async ({ signal }) => {
      const found = await get<TaskRow[]>(
        `/workspaces/${workspaceGid}/tasks/search`,
        {
          ...parametersOf(search, await fieldsNamedIn(search, workspaceGid)),
          limit: mostFound,
          opt_fields: rowFields,
        },
        signal,
      );
      taskStore.confirm(found);
      return found.map(({ gid }) => gid);
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Which tests a custom field has depends on its type. */
async function fieldsNamedIn(search: Search, workspaceGid: string): Promise<readonly CustomField[]> {
  const isCustom = termsOf(search).some(({ field }) => field.startsWith('custom_fields.'));
  return isCustom ? queryClient.ensureQueryData(workspaceFieldsQuery(workspaceGid)) : [];
}
