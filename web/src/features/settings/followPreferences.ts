import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { changeLanguage, type Language, languages } from '@/lib/i18n/i18n';
import { setFirstDayOfWeek } from '@/lib/i18n/locale';
import { browserZone, preferencesQuery, savePreferences } from './preferences';

/** Takes up what the person chose on another device, and tells the server their time zone where it knows none. */
export async function followPreferences(queryClient: QueryClient) {
  const { language, first_day_of_week, time_zone } = await queryClient.fetchQuery(preferencesQuery);
  setFirstDayOfWeek(first_day_of_week);
  if (language && language in languages && language !== i18next.language)
    await changeLanguage(language as Language);
  if (time_zone === null) queryClient.setQueryData(preferencesQuery.queryKey, await tellZone());
}

const tellZone = () => savePreferences({ time_zone: browserZone() });
