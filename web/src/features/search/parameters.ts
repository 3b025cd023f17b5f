import type { CustomField } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';
import { type Days, daysOf, type Span, spans } from '@/features/view/spans';
import { addDays, beginning, type Day, today } from '@/lib/dates/day';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import type { Search, SearchKind } from './search';
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
    if (shapeOf(term.field, kind, custom)) addTerm(asked, term, kind, now);
  }
  const { field, descending } = sortOf(search);
  asked.sort_by = field;
  if (field !== 'relevance') asked.sort_ascending = !descending;
  return asked;
}

function addTerm(asked: Parameters, term: Term, kind: SearchKind, now: Now) {
  const { field, op, values } = term;
  const isCustom = fieldOf(field) !== null;
  const days = daysIn(term, now);
  if (days) {
    addDaysTo(asked, days, isCustom ? ofDates(field) : boundsOf(field, kind));
    // What is done is late no more.
    if (field === 'due_on' && values[0] === 'overdue') asked.completed ??= false;
    return;
  }
  if (op === 'empty' || op === 'set') addPresence(asked, field, op === 'set');
  else if (op === 'is') asked[field] = values[0];
  else if (op === 'equals') asked[`${field}.value`] = values[0];
  else asked[`${field}.${op}`] = values.join(',');
}

/** Days are set where they come after one that nothing is before. */
const before = '1000-01-01';

function addPresence(asked: Parameters, field: string, isSet: boolean) {
  if (field !== 'due_on' && field !== 'start_on') asked[`${field}.is_set`] = isSet;
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
function addDaysTo(asked: Parameters, { from, to }: Days, { least, most, before, after }: Bounds) {
  const narrow = (name: string, value: string, isNarrower: (than: string) => boolean) => {
    const there = asked[name];
    if (typeof there !== 'string' || isNarrower(there)) asked[name] = value;
  };
  if (from) narrow(least, before(from), (than) => before(from) > than);
  if (to) narrow(most, after(to), (than) => after(to) < than);
}

type Bounds = { least: string; most: string; before: (day: Day) => string; after: (day: Day) => string };

function ofDates(field: string): Bounds {
  const itself = (day: Day) => day;
  return { least: `${field}.on_or_after`, most: `${field}.on_or_before`, before: itself, after: itself };
}

/** What happened to tasks did so at an instant, whose day is the one here and not the server's. */
const happened = ['created_on', 'completed_on', 'modified_on'];

function boundsOf(field: string, kind: SearchKind): Bounds {
  if (kind === 'tasks' && happened.includes(field)) {
    const at = field.replace('_on', '_at');
    return {
      least: `${at}.after`,
      most: `${at}.before`,
      before: (day) => new Date(beginning(day).getTime() - 1).toISOString(),
      after: (day) => beginning(addDays(day, 1)).toISOString(),
    };
  }
  return {
    least: `${field}.after`,
    most: `${field}.before`,
    before: (day) => addDays(day, -1),
    after: (day) => addDays(day, 1),
  };
}
