import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { enqueue } from '@/features/task/writeQueue';
import { changeLanguage, type Language, languages } from '@/lib/i18n/i18n';
import { setFirstDayOfWeek } from '@/lib/i18n/locale';
import { browserZone, preferencesQuery, preferenceWrites, savePreferences } from './preferences';

/** Takes up what the person chose on another device, and tells the server their time zone where it knows none. */
export async function followPreferences(queryClient: QueryClient) {
  const { language, first_day_of_week, time_zone } = await queryClient.fetchQuery(preferencesQuery);
  setFirstDayOfWeek(first_day_of_week);
  if (language && language in languages && language !== i18next.language)
    await changeLanguage(language as Language);
  if (time_zone === null) await enqueue(preferenceWrites, () => tellZone(queryClient));
}

/** Unless the person has chosen one meanwhile. */
async function tellZone(queryClient: QueryClient) {
  const { queryKey } = preferencesQuery;
  if (queryClient.getQueryData(queryKey)?.time_zone) return;
  const time_zone = browserZone();
  await savePreferences({ time_zone });
  queryClient.setQueryData(queryKey, (now) => now && { ...now, time_zone: now.time_zone ?? time_zone });
}
