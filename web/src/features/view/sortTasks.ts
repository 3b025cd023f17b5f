import { dueDay } from '@/features/task/due';
import { fieldOf } from '@/features/task/grid/columns';
import type { TaskRow } from '@/features/task/taskRow';
import type { Sort } from './settings';
import { choicesOf, dayIn, flagOf, numberOf, textOf, type ViewContext } from './taskValues';
import { kindOf } from './viewFields';

export type Key = string | number | null;

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** What tasks are ordered by, read once a task and not once a comparison. What has no value comes last. */
export function orderOf(sorts: readonly Sort[], context: ViewContext) {
  const orders = sorts.flatMap(({ field, descending }) => {
    const key = keyOf(field, context);
    return key ? [{ key, sign: descending ? -1 : 1 }] : [];
  });
  return {
    keysOf: (task: TaskRow): readonly Key[] => orders.map(({ key }) => key(task)),
    compare(one: readonly Key[], other: readonly Key[]): number {
      for (const [place, { sign }] of orders.entries()) {
        const order = compare(one[place] ?? null, other[place] ?? null, sign);
        if (order !== 0) return order;
      }
      return 0;
    },
  };
}

function keyOf(field: string, context: ViewContext): ((task: TaskRow) => Key) | null {
  switch (kindOf(field, context.fields)) {
    case 'flag':
      return (task) => Number(flagOf(field, task, context));
    case 'date':
      return field === 'due_on' ? (task) => task.due_at ?? dueDay(task) : dayOrInstant(field);
    case 'number':
      return (task) => numberOf(field, task);
    case 'choice':
      return choiceKey(field, context);
    case 'text':
      return (task) => textOf(field, task, context) || null;
    case null:
      return null;
  }
}

function dayOrInstant(field: string): (task: TaskRow) => Key {
  if (field === 'created_at' || field === 'modified_at' || field === 'completed_at')
    return (task) => task[field];
  return (task) => dayIn(field, task);
}

/** Options and sections by their places, all else by its name. */
function choiceKey(field: string, context: ViewContext): (task: TaskRow) => Key {
  const options =
    field === 'section' ? context.sections : context.fields.get(fieldOf(field) ?? '')?.enum_options;
  if (!options) return (task) => choicesOf(field, task, context)[0]?.name ?? null;
  const places = new Map(options.map(({ gid }, place) => [gid, place]));
  return (task) => places.get(choicesOf(field, task, context)[0]?.gid ?? '') ?? null;
}

function compare(one: Key, other: Key, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * compareText(String(one), String(other));
}

const day = /^\d{4}-\d\d-\d\d/;

/** Days as they are written sort by themselves, and much faster. */
function compareText(one: string, other: string): number {
  if (day.test(one) && day.test(other)) return one < other ? -1 : Number(one > other);
  return words.compare(one, other);
}
