import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/request';
import type { Weekday } from '@/lib/dates/weekdays';

export const frequencies = ['none', 'weekly', 'every_two_weeks', 'monthly'] as const;
export type Frequency = (typeof frequencies)[number];

/** How often the owner of something is reminded to tell how it is doing. */
export type Rhythm = { frequency: Frequency; weekday: Weekday | null };

export const rhythmQuery = (parent: string) =>
  queryOptions({
    queryKey: ['rhythm', parent],
    queryFn: ({ signal }) => get<Rhythm>('/status_updates/rhythm', { parent }, signal),
  });

export const setRhythm = (parent: string, { frequency, weekday }: Rhythm) =>
  post<Rhythm>('/status_updates/setRhythm', { parent, frequency, ...(weekday && { weekday }) });
