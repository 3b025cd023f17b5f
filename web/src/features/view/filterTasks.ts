import type { TaskRow } from '@/features/task/taskRow';
import { addDays, type Day } from '@/lib/dates/day';
import type { Filter } from './settings';
import { type Days, daysOf, isIn, type Span, spans } from './spans';
import { choicesOf, dayIn, flagOf, numberOf, textOf, type ViewContext } from './taskValues';
import { type Kind, kindOf } from './viewFields';

type Test = (task: TaskRow) => boolean;

/** Whether a task is shown. A filter whose field is gone, or that says nothing, lets everything through. */
export function filterOf(filters: readonly Filter[], context: ViewContext): Test {
  const tests = filters.flatMap((filter) => {
    const kind = kindOf(filter.field, context.fields);
    return kind ? (testOf(filter, kind, context) ?? []) : [];
  });
  return (task) => tests.every((test) => test(task));
}

function testOf(filter: Filter, kind: Kind, context: ViewContext): Test | null {
  switch (kind) {
    case 'flag':
      return flagTest(filter, context);
    case 'choice':
      return choiceTest(filter, context);
    case 'date':
      return dateTest(filter, context);
    case 'number':
      return numberTest(filter);
    case 'text':
      return textTest(filter, context);
  }
}

function flagTest({ field, values }: Filter, context: ViewContext): Test {
  return (task) => flagOf(field, task, context) === (values[0] === 'true');
}

function choiceTest({ field, op, values }: Filter, context: ViewContext): Test | null {
  const has = (task: TaskRow) => choicesOf(field, task, context);
  if (op === 'empty') return (task) => has(task).length === 0;
  if (op === 'set') return (task) => has(task).length > 0;
  if (values.length === 0) return null;
  const wanted = new Set(values.map((value) => (value === 'me' ? context.me.gid : value)));
  const isAny = (task: TaskRow) => has(task).some(({ gid }) => wanted.has(gid));
  return op === 'none' ? (task) => !isAny(task) : isAny;
}

function dateTest({ field, op, values }: Filter, { today, firstDay }: ViewContext): Test | null {
  if (op === 'empty') return (task) => dayIn(field, task) === null;
  if (op === 'set') return (task) => dayIn(field, task) !== null;
  const days = daysFor(op, values, today, firstDay);
  if (!days) return null;
  // What is done is not late any more.
  const late = op === 'within' && values[0] === 'overdue';
  return (task) => {
    const day = dayIn(field, task);
    return day !== null && isIn(day, days) && !(late && task.completed);
  };
}

/** The days that a condition speaks of; null where it says too little. */
export function daysFor(
  op: Filter['op'],
  values: readonly string[],
  today: Day,
  firstDay: number,
): Days | null {
  const [first = '', second = ''] = values;
  if (op === 'within') return spans.includes(first as Span) ? daysOf(first as Span, today, firstDay) : null;
  if (op === 'between') return first || second ? { from: first || null, to: second || null } : null;
  const days = Number(first);
  if (!first || !Number.isInteger(days)) return null;
  if (op === 'next_days') return { from: today, to: addDays(today, days) };
  return { from: addDays(today, -days), to: today };
}

function numberTest({ field, op, values }: Filter): Test | null {
  if (op === 'empty') return (task) => numberOf(field, task) === null;
  if (op === 'set') return (task) => numberOf(field, task) !== null;
  const limit = Number(values[0]);
  if (!values[0] || Number.isNaN(limit)) return null;
  return (task) => {
    const number = numberOf(field, task);
    if (number === null) return false;
    if (op === 'at_least') return number >= limit;
    return op === 'at_most' ? number <= limit : number === limit;
  };
}

function textTest({ field, op, values }: Filter, context: ViewContext): Test | null {
  const text = (task: TaskRow) => textOf(field, task, context);
  if (op === 'empty') return (task) => text(task) === '';
  if (op === 'set') return (task) => text(task) !== '';
  const words = (values[0] ?? '').trim().toLowerCase();
  if (!words) return null;
  const contains = (task: TaskRow) => text(task).toLowerCase().includes(words);
  return op === 'not_contains' ? (task) => !contains(task) : contains;
}
