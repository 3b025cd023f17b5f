import type { CSSProperties } from 'react';
import type { CustomField } from '@/features/field/field';
import { type FieldColumn, fieldColumn, fieldOf } from '@/features/task/grid/columns';

export const builtIn = ['name', 'status', 'progress', 'owner', 'dates', 'tasks'] as const;
export type BuiltIn = (typeof builtIn)[number];
export type Column = BuiltIn | FieldColumn;

/** In pixels; the name takes what the others leave. */
const widths: Record<BuiltIn, number> = {
  name: 260,
  status: 150,
  progress: 150,
  owner: 170,
  dates: 170,
  tasks: 90,
};
const fieldWidth = 140;
const side = 20;
/** At its end a row has a menu. */
const menu = 40;

export const columnsFor = (fields: readonly CustomField[]): Column[] => [
  ...builtIn,
  ...fields.map(({ gid }) => fieldColumn(gid)),
];

/** A card has room for these. */
export const onPhones: Column[] = ['name', 'status', 'dates', 'progress'];

export function templateOf(columns: readonly Column[]): CSSProperties {
  const widthOf = (column: Column) => (fieldOf(column) ? fieldWidth : widths[column as BuiltIn]);
  const least = columns.reduce((sum, column) => sum + widthOf(column), 2 * side + menu);
  const tracks = columns.map((column) =>
    column === 'name' ? `minmax(${widths.name}px, 1fr)` : `${widthOf(column)}px`,
  );
  return { '--columns': [...tracks, `${menu}px`].join(' '), '--least': `${least}px` } as CSSProperties;
}
