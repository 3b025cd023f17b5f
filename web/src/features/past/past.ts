import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { get } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';

/** The past day that figures are shown as of; null for now. */
export const AsOfContext = createContext<Day | null>(null);
export const useAsOf = () => use(AsOfContext);

export const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** From when on tasks are known as they were. */
export const pastQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'past'],
    queryFn: ({ signal }) => get<{ begins_at: string | null }>(`/workspaces/${workspace}/past`, {}, signal),
  });
