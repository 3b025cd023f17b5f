import i18next from 'i18next';
import { locale } from '../i18n/locale';
import { type Day, dayOf, daysBetween, noonOf, today } from './day';

/** "Today", "Friday" within the coming week, "24 Dec", with the year when it is not this one. */
export function formatDay(day: Day, from: Day = today()): string {
  const ahead = daysBetween(from, day);
  if (ahead === 0) return i18next.t('task:today');
  if (ahead === 1) return i18next.t('task:tomorrow');
  if (ahead === -1) return i18next.t('task:yesterday');
  const date = noonOf(day);
  if (ahead > 1 && ahead < 7) return formatter({ weekday: 'long' }).format(date);
  const sameYear = day.slice(0, 4) === from.slice(0, 4);
  return formatter({ day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) }).format(date);
}

/** "Wednesday 25 November". */
export function formatWholeDay(day: Day): string {
  return formatter({ weekday: 'long', day: 'numeric', month: 'long' }).format(noonOf(day));
}

/** "25 Nov 2026": as a text says it that is read on other days too. */
export function formatDated(date: Date): string {
  return formatter({ dateStyle: 'medium' }).format(date);
}

export function formatTime(instant: string): string {
  return formatter({ timeStyle: 'short' }).format(new Date(instant));
}

/** The whole of it, for a tooltip. */
export function formatInstant(instant: string): string {
  return formatter({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
}

/** "just now", "5 min ago", "yesterday", then a date. */
export function formatAgo(instant: string, now = new Date()): string {
  const minutes = Math.round((now.getTime() - new Date(instant).getTime()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  if (minutes < 1) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const days = daysBetween(dayOf(new Date(instant)), dayOf(now));
  if (days === 0) return relative.format(-Math.round(minutes / 60), 'hour');
  if (days < 7) return relative.format(-days, 'day');
  return formatDay(dayOf(new Date(instant)), dayOf(now));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one takes longer than drawing the row whose date it writes. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale(), options);
  formatters.set(key, made);
  return made;
}
