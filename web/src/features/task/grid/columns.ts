import type { CSSProperties } from 'react';

export type BuiltInColumn = 'name' | 'assignee' | 'due' | 'tags' | 'projects';
/** A custom field's, by its gid. */
export type FieldColumn = `field:${string}`;
export type Column = BuiltInColumn | FieldColumn;

export const fieldColumn = (gid: string): FieldColumn => `field:${gid}`;
/** The field that a column shows; null for the columns that every task has. */
export const fieldOf = (column: Column) => (column.startsWith('field:') ? column.slice(6) : null);

/** In pixels; the name takes what the others leave. */
const widths: Record<BuiltInColumn, number> = {
  name: 240,
  assignee: 170,
  due: 150,
  tags: 200,
  projects: 200,
};
const nameWidth = `clamp(${widths.name}px, 22vw, 320px)`;
const fieldWidth = 150;
/** Where even these are too wide, only these show, and smaller; the rest is a tap away in the pane. */
const narrowWidths: Partial<Record<Column, string>> = {
  name: 'minmax(0, 1fr)',
  assignee: '32px',
  due: 'minmax(64px, auto)',
};
const margins = 40;

export type Layout = { columns: readonly Column[]; narrow: boolean };

const widthOf = (column: Column) => widths[column as BuiltInColumn] ?? fieldWidth;
const sumOf = (columns: readonly Column[]) => columns.reduce((sum, column) => sum + widthOf(column), margins);

/** All columns, to be scrolled where there are more than fit; on a narrow screen the essential ones. */
export function layoutFor(wanted: readonly Column[], width: number): Layout {
  const essential = wanted.filter((column) => column in narrowWidths);
  if (sumOf(essential) <= width) return { columns: wanted, narrow: false };
  return { columns: essential, narrow: true };
}

export function templateOf({ columns, narrow }: Layout): CSSProperties {
  const tracks = columns.map((column) => {
    if (narrow) return narrowWidths[column];
    return column === 'name' ? `minmax(${nameWidth}, 1fr)` : `${widthOf(column)}px`;
  });
  const least = `calc(${nameWidth} + ${sumOf(columns) - widths.name}px)`;
  return { '--columns': tracks.join(' '), '--least': narrow ? '0' : least } as CSSProperties;
}
