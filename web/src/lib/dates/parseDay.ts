import { addDays, addMonths, type Day, dayOf, noonOf } from './day';
import { fold, monthOf, weekdayOf, wordToNumber } from './words';

/** What was meant by "fri 3pm", "in 2 weeks", "24 Dec" or "jutro"; English and Polish, in any language of the page. */
export type Moment = { day: Day; time: { hours: number; minutes: number } | null };

export function parseMoment(text: string, today: Day): Moment | null {
  const words = fold(text);
  if (!words) return null;
  const { rest, time } = takeTime(words);
  if (!rest) return time ? { day: today, time } : null;
  const day = parseDay(rest, today);
  return day ? { day, time } : null;
}

function takeTime(text: string): { rest: string; time: Moment['time'] } {
  const found =
    /(?:^|\s)(?:at |o |@)?(\d{1,2})(?::(\d{2}))? ?(am|pm)$/.exec(text) ??
    /(?:^|\s)(?:at |o |@)?(\d{1,2}):(\d{2})$/.exec(text);
  if (!found) return { rest: text, time: null };
  const half = found[3];
  const hours = (Number(found[1]) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0);
  const minutes = Number(found[2] ?? 0);
  if (minutes > 59) return { rest: text, time: null };
  return { rest: text.slice(0, found.index).trim(), time: { hours, minutes } };
}

function parseDay(text: string, today: Day): Day | null {
  return relative(text, today) ?? weekday(text, today) ?? written(text, today);
}

const soon: Record<string, number> = {
  today: 0,
  tod: 0,
  dzis: 0,
  dzisiaj: 0,
  tomorrow: 1,
  tom: 1,
  tmr: 1,
  jutro: 1,
  pojutrze: 2,
  'day after tomorrow': 2,
  yesterday: -1,
  wczoraj: -1,
};

function relative(text: string, today: Day): Day | null {
  const near = soon[text];
  if (near !== undefined) return addDays(today, near);
  if (/^(next week|przyszly tydzien|w przyszlym tygodniu)$/.test(text)) return nextMonday(today);
  if (/^(next month|przyszly miesiac|w przyszlym miesiacu)$/.test(text)) return addMonths(today, 1);
  const found = /^(?:in |za |\+)?(?:(\d+|\p{L}+) )?(\d*) ?(\p{L}+)(?: from now)?$/u.exec(
    text.replace(/(\d)(\p{L})/u, '$1 $2'),
  );
  if (!found || !/^(in |za |\+|\d)/.test(text)) return null;
  const count = found[2] ? Number(found[2]) : found[1] ? wordToNumber(found[1]) : 1;
  const unit = found[3] ?? '';
  if (count === null) return null;
  if (/^(d|days?|dni|dzien)$/.test(unit)) return addDays(today, count);
  if (/^(w|wks?|weeks?|tyg|tydzien|tygodnie|tygodni)$/.test(unit)) return addDays(today, 7 * count);
  if (/^(m|mo|months?|mies|miesiac|miesiace|miesiecy)$/.test(unit)) return addMonths(today, count);
  if (/^(y|years?|rok|lata|lat)$/.test(unit)) return addMonths(today, 12 * count);
  return null;
}

function nextMonday(today: Day): Day {
  const weekday = noonOf(today).getDay();
  return addDays(today, (8 - weekday) % 7 || 7);
}

/** "fri" is the next Friday, never today; "next fri" the one in the week after this. */
function weekday(text: string, today: Day): Day | null {
  const found = /^(next |w nastepny |nastepny |nastepna |w |we |on )?(\p{L}+)$/u.exec(text);
  const wanted = found?.[2] ? weekdayOf(found[2]) : null;
  if (wanted === null) return null;
  if (/^(next|w nastepny|nastepn)/.test(found?.[1] ?? ''))
    return addDays(nextMonday(today), (wanted + 6) % 7);
  const ahead = (wanted - noonOf(today).getDay() + 7) % 7;
  return addDays(today, ahead || 7);
}

function written(text: string, today: Day): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{2,4}))?\.?$/.exec(text);
  if (dotted) return upcoming(Number(dotted[1]), Number(dotted[2]), dotted[3], today);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}+)\.?(?: (\d{4}))?$/u.exec(text);
  if (dayFirst) return upcoming(Number(dayFirst[1]), monthOf(dayFirst[2] ?? ''), dayFirst[3], today);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(text);
  if (monthFirst) return upcoming(Number(monthFirst[2]), monthOf(monthFirst[1] ?? ''), monthFirst[3], today);
  return null;
}

/** Without a year, the next time that this day comes. */
function upcoming(date: number, month: number | null, year: string | undefined, today: Day): Day | null {
  if (month === null) return null;
  if (year) return dayFrom(Number(year.length === 2 ? `20${year}` : year), month, date);
  const thisYear = noonOf(today).getFullYear();
  const day = dayFrom(thisYear, month, date);
  return day && day < today ? dayFrom(thisYear + 1, month, date) : day;
}

function dayFrom(year: number, month: number, date: number): Day | null {
  const found = new Date(year, month - 1, date, 12);
  return found.getMonth() === month - 1 && found.getDate() === date ? dayOf(found) : null;
}
