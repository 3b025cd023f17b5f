import type { Filter, Operator } from './settings';
import type { Kind } from './viewFields';

/** What can be asked of fields of each kind; the first is where a new filter begins. */
export const operatorsOf: Readonly<Record<Kind, readonly Operator[]>> = {
  flag: ['is'],
  choice: ['any', 'none', 'empty', 'set'],
  date: ['within', 'next_days', 'past_days', 'between', 'empty', 'set'],
  text: ['contains', 'not_contains', 'empty', 'set'],
  number: ['equals', 'at_least', 'at_most', 'empty', 'set'],
};

/** The values that an operator begins with; some ask to be chosen first. */
export const initialValues = (op: Operator) => (op === 'is' ? ['false'] : valuesAtFirst(op));

/** The same in searches, which have operators of their own too. */
export function valuesAtFirst(op: string): readonly string[] {
  switch (op) {
    case 'within':
      return ['this_week'];
    case 'next_days':
    case 'past_days':
      return ['7'];
    case 'between':
      return ['', ''];
    default:
      return [];
  }
}

/** Whether a filter says enough to be kept; one that is still being written is not. */
export function isWritten({ op, values }: Filter): boolean {
  if (op === 'empty' || op === 'set') return true;
  if (op === 'between') return values.some((value) => value !== '');
  return values.length > 0 && values.every((value) => value.trim() !== '');
}

/** What is asked for most, a click away. */
export const quickFilters = {
  incomplete: { field: 'completed', op: 'is', values: ['false'] },
  completed: { field: 'completed', op: 'is', values: ['true'] },
  mine: { field: 'assignee', op: 'any', values: ['me'] },
  dueThisWeek: { field: 'due_on', op: 'within', values: ['this_week'] },
  dueNextWeek: { field: 'due_on', op: 'within', values: ['next_week'] },
} as const satisfies Record<string, Filter>;

export const isSame = (one: Filter, other: Filter) =>
  one.field === other.field && one.op === other.op && one.values.join() === other.values.join();

/** The filters with a quick one put in or taken out; of those about one field that exclude each other, one stays. */
export function withQuick(filters: readonly Filter[], quick: Filter): Filter[] {
  if (filters.some((filter) => isSame(filter, quick))) {
    return filters.filter((filter) => !isSame(filter, quick));
  }
  const others = filters.filter(({ field, op }) => field !== quick.field || op !== quick.op);
  return [...others, quick];
}
