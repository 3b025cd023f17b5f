import type { CustomField } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';
import { type Days, daysOf, type Span, spans } from '@/features/view/spans';
import { addDays, type Day, today } from '@/lib/dates/day';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import type { Search } from './search';
import { shapeOf, sortOf, type Term, termsOf } from './terms';

type Parameters = Record<string, string | boolean | undefined>;

/** @param firstDay of the week; 0 is Sunday */
export type Now = { today: Day; firstDay: number };

/** What the API's search is asked, with days counted from today. */
export function parametersOf(
  search: Search,
  custom: readonly CustomField[],
  now: Now = { today: today(), firstDay: firstDayOfWeek() },
): Parameters {
  const { text, kind = 'tasks' } = search;
  const asked: Parameters = { text };
  for (const term of termsOf(search)) {
    if (shapeOf(term.field, kind, custom)) addTerm(asked, term, now);
  }
  const { field, descending } = sortOf(search);
  asked.sort_by = field;
  if (field !== 'relevance') asked.sort_ascending = !descending;
  return asked;
}

function addTerm(asked: Parameters, term: Term, now: Now) {
  const { field, op, values } = term;
  const isCustom = fieldOf(field) !== null;
  const days = daysIn(term, now);
  if (days) {
    addDaysTo(asked, field, days, isCustom);
    // What is done is late no more.
    if (field === 'due_on' && values[0] === 'overdue') asked.completed ??= false;
    return;
  }
  if (op === 'empty' || op === 'set') addPresence(asked, field, op === 'set', isCustom);
  else if (op === 'is') asked[field] = values[0];
  else if (op === 'equals') asked[`${field}.value`] = values[0];
  else asked[`${field}.${op}`] = values.join(',');
}

/** Days are set where they come after one that nothing is before. */
const before = '1000-01-01';

function addPresence(asked: Parameters, field: string, isSet: boolean, isCustom: boolean) {
  if (isCustom) asked[`${field}.is_set`] = isSet;
  else if (isSet) asked[`${field}.after`] ??= before;
  else asked[field] = 'null';
}

function daysIn({ op, values }: Term, { today, firstDay }: Now): Days | null {
  const [first = '', second = ''] = values;
  switch (op) {
    case 'within': {
      const span = spans.find((known): known is Span => known === first);
      return span ? daysOf(span, today, firstDay) : null;
    }
    case 'next_days':
      return { from: today, to: addDays(today, Number(first) || 0) };
    case 'past_days':
      return { from: addDays(today, -(Number(first) || 0)), to: today };
    case 'between':
      return { from: first || null, to: second || null };
    default:
      return null;
  }
}

/** Of two conditions on the same field both count: the later beginning and the earlier end. */
function addDaysTo(asked: Parameters, field: string, { from, to }: Days, isCustom: boolean) {
  const narrow = (name: string, day: Day, isNarrower: (than: Day) => boolean) => {
    const there = asked[name];
    if (typeof there !== 'string' || isNarrower(there)) asked[name] = day;
  };
  if (from) {
    const day = isCustom ? from : addDays(from, -1);
    narrow(`${field}.${isCustom ? 'on_or_after' : 'after'}`, day, (than) => day > than);
  }
  if (to) {
    const day = isCustom ? to : addDays(to, 1);
    narrow(`${field}.${isCustom ? 'on_or_before' : 'before'}`, day, (than) => day < than);
  }
}
