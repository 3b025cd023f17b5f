import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';
import { addDays, addMonths, type Day } from '@/lib/dates/day';
import { dueDay } from '../due';

type Due = { gid: string; due_on: string | null; due_at: string | null; start_on: null };

const mostFound = 100;

/** How many of the reader's open tasks are due on each day of a month. */
export const dayLoadsQuery = (workspace: string, month: Day) => {
  const first = `${month.slice(0, 8)}01`;
  return queryOptions({
    queryKey: ['workspace', workspace, 'dayLoads', first],
    queryFn: async ({ signal }) => {
      const query = {
        'assignee.any': 'me',
        completed: false,
        'due_on.after': addDays(first, -1),
        'due_on.before': addMonths(first, 1),
        limit: mostFound,
        opt_fields: 'due_on,due_at',
      };
      const loads = new Map<Day, number>();
      for (const task of await get<Due[]>(`/workspaces/${workspace}/tasks/search`, query, signal)) {
        const day = dueDay(task);
        if (day) loads.set(day, (loads.get(day) ?? 0) + 1);
      }
      return loads;
    },
    staleTime: 60_000,
  });
};
