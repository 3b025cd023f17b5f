import i18next from 'i18next';
import type { Interval } from '@/features/chart/chart';
import { nameOf, type Period, periodsOf } from '@/features/chart/periods';
import type { CustomField } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';
import type { Filter } from '@/features/view/settings';
import type { Day } from '@/lib/dates/day';

/** What tasks of all projects are told apart by, besides custom fields. */
export const groupFields = [
  'assignee',
  'created_by',
  'projects',
  'teams',
  'tags',
  'completed',
  'due_on',
  'start_on',
  'created_at',
  'completed_at',
] as const;
export type GroupField = (typeof groupFields)[number];

const dates: readonly string[] = ['due_on', 'start_on', 'created_at', 'completed_at'];

export type Fields = ReadonlyMap<string, CustomField>;

export function isDate(field: string, fields: Fields): boolean {
  return dates.includes(field) || fields.get(fieldOf(field) ?? '')?.resource_subtype === 'date';
}

export const isGroupable = ({ resource_subtype, is_formula_field }: CustomField) =>
  !is_formula_field && ['enum', 'multi_enum', 'people', 'date'].includes(resource_subtype);

/** A value that tasks have, and the terms of a search that finds just them; null where there are none such. */
export type Group = { key: string | null; name: string; filters: readonly Filter[] | null };

type Known = { key: string | null; name: string | null };

/** The groups of what the server counted, in the order that it gave; dates by time, with none left out between. */
export function groupsOf(
  field: string,
  known: readonly Known[],
  interval: Interval,
  firstDay: number,
  fields: Fields,
): Group[] {
  if (!isDate(field, fields)) return known.map(({ key, name }) => groupOf(field, key, name));
  const days = known.flatMap(({ key }) => (key === null ? [] : [key as Day]));
  const groups = periodsOf(days, interval, firstDay).map((period) => periodOf(field, period));
  return days.length < known.length ? [...groups, groupOf(field, null, null)] : groups;
}

/** Days at whose ends tasks are looked at, each the last of its period. */
export function daysOf(days: readonly Day[], interval: Interval): Group[] {
  const withYear = days[0]?.slice(0, 4) !== days.at(-1)?.slice(0, 4);
  return days.map((day) => ({ key: day, name: nameOf(day, interval, withYear), filters: null }));
}

function periodOf(field: string, { from, to, name }: Period): Group {
  return { key: from, name, filters: [{ field: askedAs(field), op: 'between', values: [from, to] }] };
}

function groupOf(field: string, key: string | null, name: string | null): Group {
  if (key === null) return { key, name: noneOf(field), filters: withoutAny(field) };
  if (field === 'completed') {
    const filters: Filter[] = [{ field, op: 'is', values: [key] }];
    return { key, name: i18next.t(`report:completed.${key === 'true' ? 'true' : 'false'}`), filters };
  }
  return { key, name: name ?? key, filters: [{ field: askedAs(field), op: 'any', values: [key] }] };
}

/** A search asks for the days of instants. */
const askedAs = (field: string) => field.replace(/_at$/, '_on');

function noneOf(field: string): string {
  const known = (['assignee', 'projects', 'teams', 'tags', 'completed_at'] as const).find(
    (one) => one === field,
  );
  return i18next.t(`report:none.${known ?? 'other'}`);
}

/** What a search can ask to be without; of custom fields, all. */
const lacking: readonly string[] = ['assignee', 'projects', 'teams', 'tags', 'due_on', 'start_on'];

function withoutAny(field: string): Filter[] | null {
  if (field === 'completed_at') return [{ field: 'completed', op: 'is', values: ['false'] }];
  return lacking.includes(field) || fieldOf(field) !== null ? [{ field, op: 'empty', values: [] }] : null;
}
