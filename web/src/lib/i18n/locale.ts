import i18next from 'i18next';
import { readPreference, savePreference } from '../preference';

/** The browser's own regional form of the chosen language (en-GB for an English page in London). */
export function locale(): string {
  const language = i18next.language;
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

type WeekInfo = { firstDay: number; weekend?: number[] };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

const numbers = { sunday: 0, monday: 1, saturday: 6 } as const;
type FirstDay = keyof typeof numbers;

/** The day that the person chose, null for that of their region; kept here so that it is known before it is asked for. */
export const setFirstDayOfWeek = (day: FirstDay | null) => savePreference('firstDay', day ?? '');

/** 0 for Sunday to 6 for Saturday. */
export function firstDayOfWeek(tag = locale()): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const chosen = readPreference('firstDay');
  if (chosen && chosen in numbers) return numbers[chosen as FirstDay];
  return ((weekInfo(tag)?.firstDay ?? 1) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** The days of rest, 0 for Sunday to 6 for Saturday. */
export function weekendDays(tag = locale()): ReadonlySet<number> {
  return new Set((weekInfo(tag)?.weekend ?? [6, 7]).map((day) => day % 7));
}

function weekInfo(tag: string): WeekInfo | undefined {
  const region: LocaleWithWeek = new Intl.Locale(tag).maximize();
  return region.getWeekInfo?.() ?? region.weekInfo;
}
