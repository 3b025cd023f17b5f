import type { CustomField } from '@/features/field/field';
import { type Column, fieldColumn, fieldOf } from '@/features/task/grid/columns';
import type { ColumnSetting, ViewSettings } from './settings';

/** Columns that show unless somebody hides them; the others wait until somebody asks for them. */
const shownAtFirst: readonly Column[] = ['name', 'assignee', 'due_on', 'tags'];
const offered: readonly Column[] = [
  'start_on',
  'projects',
  'created_by',
  'created_at',
  'modified_at',
  'completed_at',
  'num_likes',
  'dependencies',
];

/** All columns that the tasks have, in the order that somebody gave them; the name stays first. */
export function columnsIn(
  { columns }: ViewSettings,
  fields: readonly CustomField[],
  without: readonly string[] = [],
): ColumnSetting[] {
  const all: ColumnSetting[] = [
    ...shownAtFirst.map((field) => ({ field })),
    ...fields.map(({ gid }) => ({ field: fieldColumn(gid) })),
    ...offered.map((field) => ({ field, hidden: true })),
  ].filter(({ field }) => !without.includes(field));
  const known = new Set(all.map(({ field }) => field));
  const arranged = columns.filter(({ field }) => known.has(field as Column));
  const named = new Set(arranged.map(({ field }) => field));
  const rest = all.filter(({ field }) => !named.has(field));
  return [...arranged, ...rest].toSorted(
    (one, other) => Number(other.field === 'name') - Number(one.field === 'name'),
  );
}

export function withColumn(
  columns: readonly ColumnSetting[],
  field: string,
  changed: Partial<ColumnSetting>,
): ColumnSetting[] {
  return columns.map((column) => (column.field === field ? { ...column, ...changed } : column));
}

/** To another place; the first belongs to the name. */
export function withMoved(columns: readonly ColumnSetting[], field: string, to: number): ColumnSetting[] {
  const moved = columns.find((column) => column.field === field);
  if (!moved || field === 'name') return [...columns];
  const others = columns.filter((column) => column !== moved);
  return others.toSpliced(Math.max(1, to), 0, moved);
}

/** Whether its numbers can be added up. */
export function isSummable(column: string, fields: readonly CustomField[]): boolean {
  if (column === 'num_likes') return true;
  const field = fields.find(({ gid }) => gid === fieldOf(column));
  return field?.resource_subtype === 'number' && field.format !== 'identifier';
}
