import { type FieldValue, withValue, written } from '@/features/field/value';
import type { Given } from '@/features/task/createTask';
import { fieldOf } from '@/features/task/grid/columns';
import { emptyRow, type Named } from '@/features/task/taskRow';
import type { Day } from '@/lib/dates/day';
import { daysFor } from './filterTasks';
import { givenBy } from './givenBy';
import type { GroupValue } from './groupTasks';
import type { Filter } from './settings';
import { isIn } from './spans';
import type { ViewContext } from './taskValues';
import { kindOf } from './viewFields';

/**
 * What a new task gets so that the filters let it through; what they ask for and nobody can give, such as who made a
 * task, is left to whoever writes it.
 */
export function givenUnder(filters: readonly Filter[], first: Given, context: ViewContext): Given {
  return filters.reduce((given, filter) => {
    const value = valueUnder(filter, context);
    if (typeof value === 'number') return withNumber(given, filter.field, value);
    return (value && givenForGroup(given, filter.field, value, context)) ?? given;
  }, first);
}

/** With what the tasks of a group have in common; null where a group cannot be come into. */
export function givenForGroup(
  given: Given,
  field: string,
  value: GroupValue,
  context: ViewContext,
): Given | null {
  const task = { ...emptyRow('', ''), ...given.shown };
  const more = givenBy(task, field, null, value, context);
  return (
    more && {
      shown: { ...given.shown, ...more.shown },
      fields: withFields(given.fields, more.fields),
    }
  );
}

/** Where a new task goes that no group takes to a section. */
export function sectionUnder(filters: readonly Filter[], { sections }: ViewContext): string | undefined {
  const asked = filters.find(({ field, op }) => field === 'section' && op === 'any')?.values;
  return (sections.find(({ gid }) => asked?.includes(gid)) ?? sections[0])?.gid;
}

/** The first of the values that a filter lets through. */
function valueUnder({ field, op, values }: Filter, context: ViewContext): GroupValue | number | null {
  const [first = ''] = values;
  switch (kindOf(field, context.fields)) {
    case 'flag':
      return { kind: 'flag', flag: first === 'true' };
    case 'choice': {
      const choice = op === 'any' ? choiceNamed(field, first, context) : null;
      return choice && { kind: 'choice', choice };
    }
    case 'date': {
      const day = dayUnder(op, values, context);
      return day === null ? null : { kind: 'day', day };
    }
    case 'number':
      return op === 'equals' && first && fieldOf(field) ? Number(first) : null;
    default:
      return null;
  }
}

function choiceNamed(field: string, value: string, { fields, me }: ViewContext): Named | null {
  if (!value) return null;
  if (value === 'me' || value === me.gid) return me;
  const option = fields.get(fieldOf(field) ?? '')?.enum_options?.find(({ gid }) => gid === value);
  // The names of people and tags come with the server's answer.
  return option ?? { gid: value, name: '' };
}

/** Today where that is among them. */
function dayUnder(op: Filter['op'], values: readonly string[], context: ViewContext): Day | null {
  const { today, firstDay } = context;
  const days = daysFor(op, values, today, firstDay);
  if (!days) return null;
  return isIn(today, days) ? today : (days.from ?? days.to);
}

function withNumber({ shown, fields }: Given, field: string, number: number): Given {
  const value: FieldValue = { gid: fieldOf(field) ?? '', number_value: number };
  return {
    shown: { ...shown, custom_fields: withValue(shown.custom_fields ?? [], value) },
    fields: withFields(fields, { custom_fields: { [value.gid]: written(value) } }),
  };
}

function withFields(one: Given['fields'], other: Record<string, unknown>): Given['fields'] {
  const custom = { ...(one.custom_fields ?? {}), ...(other.custom_fields ?? {}) };
  return { ...one, ...other, ...(Object.keys(custom).length > 0 && { custom_fields: custom }) };
}
