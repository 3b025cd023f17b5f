import { locale } from '@/lib/i18n/locale';

/** No entry can be longer; the server says so too. */
const mostMinutes = 999_999;

/** "90", "1:30", "1h 30m", "1,5 h", "45 min", "2 godz": the minutes meant, or null. */
export function readDuration(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(',', '.');
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  if (clock) return within(Number(clock[1]) * 60 + Number(clock[2]));
  if (/^\d+$/.test(text)) return within(Number(text));
  const parts = /^(?:(\d+(?:\.\d+)?)\s*[hg]\p{L}*\.?)?\s*(?:(\d+)\s*m\p{L}*\.?)?$/u.exec(text);
  if (!text || !parts) return null;
  return within(Math.round(Number(parts[1] ?? 0) * 60) + Number(parts[2] ?? 0));
}

const within = (minutes: number) => (minutes >= 1 && minutes <= mostMinutes ? minutes : null);

export function formatDuration(minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return unit(rest, 'minute');
  return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
}
