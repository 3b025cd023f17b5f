import type { CSSProperties } from 'react';

export type BuiltInColumn =
  | 'name'
  | 'assignee'
  | 'due_on'
  | 'start_on'
  | 'tags'
  | 'projects'
  | 'dependencies'
  | 'created_by'
  | 'created_at'
  | 'modified_at'
  | 'completed_at'
  | 'num_likes';
/** A custom field's, by its gid. */
export type FieldColumn = `custom_fields.${string}`;
export type Column = BuiltInColumn | FieldColumn;

const prefix = 'custom_fields.';
export const fieldColumn = (gid: string): FieldColumn => `custom_fields.${gid}`;
/** The field that a column shows; null for the columns that every task has. */
export const fieldOf = (column: string) => (column.startsWith(prefix) ? column.slice(prefix.length) : null);

/** In pixels; the name takes what the others leave. */
const widths: Readonly<Partial<Record<Column, number>>> = {
  name: 240,
  assignee: 170,
  tags: 200,
  projects: 200,
  dependencies: 200,
  created_by: 170,
  num_likes: 90,
};
const usualWidth = 150;
const nameWidth = `clamp(${widths.name}px, 22vw, 320px)`;
export const narrowest = 60;
export const widest = 800;
/** Where even these are too wide, only these show, and smaller; the rest is a tap away in the pane. */
const narrowWidths: Partial<Record<Column, string>> = {
  name: 'minmax(0, 1fr)',
  assignee: '32px',
  due_on: 'minmax(64px, auto)',
};
const margins = 40;

export type Layout = { columns: readonly Column[]; narrow: boolean };
/** Those that somebody chose, in pixels. */
export type Widths = ReadonlyMap<string, number>;

const usualWidthOf = (column: Column) => widths[column] ?? usualWidth;
const sumOf = (columns: readonly Column[]) =>
  columns.reduce((sum, column) => sum + usualWidthOf(column), margins);

/** All columns, to be scrolled where there are more than fit; on a narrow screen the essential ones. */
export function layoutFor(wanted: readonly Column[], width: number): Layout {
  const essential = wanted.filter((column) => column in narrowWidths);
  if (sumOf(essential) <= width) return { columns: wanted, narrow: false };
  return { columns: essential, narrow: true };
}

export function templateOf({ columns, narrow }: Layout, chosen: Widths): CSSProperties {
  const widthOf = (column: Column) => {
    const width = chosen.get(column);
    if (width !== undefined) return `${width}px`;
    return column === 'name' ? nameWidth : `${usualWidthOf(column)}px`;
  };
  const tracks = columns.map((column) => {
    if (narrow) return narrowWidths[column];
    return column === 'name' ? `minmax(${widthOf(column)}, 1fr)` : widthOf(column);
  });
  const least = `calc(${columns.map(widthOf).join(' + ')} + ${margins}px)`;
  return { '--columns': tracks.join(' '), '--least': narrow ? '0' : least } as CSSProperties;
}
