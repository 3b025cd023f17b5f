import i18next from 'i18next';
import { dateAt } from '@/lib/dates/dayNumber';
import { locale } from '@/lib/i18n/locale';
import type { Span } from './span';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one takes longer than what it is made for. */
export function formatterOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formatters.set(key, known);
  return known;
}

const short: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const long: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };

/** "3–7 Mar", with the year when it is not this one. */
export function formatSpan({ start, end }: Span): string {
  return formatterOf(withYear(short, end)).formatRange(dateAt(start), dateAt(end));
}

/** "3 March to 7 March", for those who hear it. */
export function spokenSpan({ start, end }: Span): string {
  const formatter = formatterOf(withYear(long, end));
  const to = formatter.format(dateAt(end));
  return start === end ? to : i18next.t('plan:fromTo', { from: formatter.format(dateAt(start)), to });
}

function withYear(options: Intl.DateTimeFormatOptions, day: number): Intl.DateTimeFormatOptions {
  return dateAt(day).getFullYear() === new Date().getFullYear() ? options : { ...options, year: 'numeric' };
}
