import i18next from 'i18next';

/** The browser's own regional form of the chosen language (en-GB for an English page in London). */
export function locale(): string {
  const language = i18next.language;
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

type WeekInfo = { firstDay: number; weekend?: number[] };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** 0 for Sunday to 6 for Saturday. */
export function firstDayOfWeek(tag = locale()): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
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
