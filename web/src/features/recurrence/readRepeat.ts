import { addDays, type Day } from '@/lib/dates/day';
import { weekdayOf as weekdayNumber, wordToNumber } from '@/lib/dates/words';
import { everyDay, type Repeat, type Unit, type Weekday, weekdayOf, weekdays } from './repeat';

const single: Record<string, Unit> = {
  daily: 'DAILY',
  codziennie: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  yearly: 'YEARLY',
};
const unitWords: [RegExp, Unit][] = [
  [/^(days?|dni|dzien)$/, 'DAILY'],
  [/^(weeks?|tydzien|tygodnie|tygodni)$/, 'WEEKLY'],
  [/^(months?|miesiac|miesiace|miesiecy)$/, 'MONTHLY'],
  [/^(years?|rok|lata|lat)$/, 'YEARLY'],
];
const workdays = /^(?:every (?:weekday|workday|working day)|w dni robocze)$/;

/** What a phrase of folded words such as "every 2 weeks", "every mon and thu" or "co miesiąc" says, or null. */
export function readRepeat(folded: string): Repeat | null {
  const unit = single[folded];
  if (unit) return { ...everyDay, unit };
  if (workdays.test(folded)) return { ...everyDay, unit: 'WEEKLY', on: weekdays.slice(0, 5) };
  const rest = /^(?:every|each|co|w kazdy|w kazda|w kazde) (.+)$/.exec(folded)?.[1];
  return rest ? (counted(rest) ?? onWeekdays(rest)) : null;
}

function counted(rest: string): Repeat | null {
  const words = rest.split(' ');
  const unit = unitWords.find(([pattern]) => pattern.test(words.at(-1) ?? ''))?.[1];
  if (!unit || words.length > 2) return null;
  const first = words.length === 1 ? '1' : (words[0] ?? '');
  const every = /^(other|second|drugi)$/.test(first) ? 2 : wordToNumber(first);
  return every && every < 1000 ? { ...everyDay, unit, every } : null;
}

function onWeekdays(rest: string): Repeat | null {
  const on: Weekday[] = [];
  for (const word of rest.split(/ and | i |,? /)) {
    const place = weekdayNumber(word) ?? weekdayNumber(word.replace(/s$/, ''));
    const day = place === null ? undefined : weekdays[(place + 6) % 7];
    if (!day) return null;
    on.push(day);
  }
  return { ...everyDay, unit: 'WEEKLY', on };
}

/** The first day, from today on, on which it happens. */
export function firstDay({ unit, on }: Repeat, today: Day): Day {
  if (unit !== 'WEEKLY' || on.length === 0) return today;
  const week = Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead));
  return week.find((day) => on.includes(weekdayOf(day))) ?? today;
}
