import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { get } from '@/lib/api/request';
import { addDays, today } from '@/lib/dates/day';

/** What is asked for, as it stands in the page's address. */
export type TaskSearch = {
  text?: string;
  done?: 'yes' | 'no';
  assignee?: string;
  project?: string;
  due?: (typeof dues)[number];
  sort?: (typeof sorts)[number];
};

export const dues = ['overdue', 'today', 'week', 'none'] as const;
export const sorts = ['modified_at', 'relevance', 'due_date', 'created_at', 'likes'] as const;

export function readSearch(given: Record<string, unknown>): TaskSearch {
  const text = (name: string) => (given[name] ? String(given[name]) : undefined);
  return {
    text: text('text'),
    done: given.done === 'yes' || given.done === 'no' ? given.done : undefined,
    assignee: text('assignee'),
    project: text('project'),
    due: dues.find((due) => due === given.due),
    sort: sorts.find((sort) => sort === given.sort),
  };
}

/** The most that the server tells at once. */
export const mostFound = 100;

/** Up to a hundred tasks; there are no pages. Answers their gids, the tasks are in the store. */
export const taskSearchQuery = (workspaceGid: string, search: TaskSearch) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'search', search],
    queryFn: async ({ signal }) => {
      const found = await get<TaskRow[]>(
        `/workspaces/${workspaceGid}/tasks/search`,
        { ...parameters(search), limit: mostFound, opt_fields: rowFields },
        signal,
      );
      taskStore.confirm(found);
      return found.map(({ gid }) => gid);
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

function parameters({ text, done, assignee, project, due, sort }: TaskSearch) {
  return {
    text,
    // What is done is not overdue.
    completed: done ? done === 'yes' : due === 'overdue' ? false : undefined,
    'assignee.any': assignee,
    'projects.any': project,
    ...(due && dueParameters[due]()),
    sort_by: sort ?? (text ? 'relevance' : undefined),
    // The next thing due comes first; of all else the latest, or most.
    sort_ascending: sort === 'due_date' ? true : undefined,
  };
}

const dueParameters: Record<NonNullable<TaskSearch['due']>, () => Record<string, string>> = {
  overdue: () => ({ 'due_on.before': today() }),
  today: () => ({ due_on: today() }),
  week: () => ({ 'due_on.after': addDays(today(), -1), 'due_on.before': addDays(today(), 7) }),
  none: () => ({ due_on: 'null' }),
};
