import { queryOptions } from '@tanstack/react-query';
import { get, put } from '@/lib/api/request';

export const firstDays = ['monday', 'sunday', 'saturday'] as const;
export type FirstDay = (typeof firstDays)[number];

/** Null is what the browser says. */
export type Preferences = {
  language: string | null;
  time_zone: string | null;
  first_day_of_week: FirstDay | null;
};

/** What the person prefers, on all of their devices. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => get<Preferences>('/users/me/preferences', {}, signal),
  staleTime: 60_000,
});

/** They go out in the order in which they were made. */
export const preferenceWrites = 'preferences';

export const savePreferences = (changed: Partial<Preferences>) =>
  put<Preferences>('/users/me/preferences', changed);

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
