import type { CSSProperties } from 'react';

export type Column = 'name' | 'assignee' | 'due' | 'tags' | 'projects';

/** In pixels; the name takes what the others leave. */
const widths: Record<Column, number> = { name: 240, assignee: 170, due: 150, tags: 200, projects: 200 };
/** Where even these are too wide, only these show, and smaller; the rest is a tap away in the pane. */
const narrowWidths: Partial<Record<Column, string>> = {
  name: 'minmax(0, 1fr)',
  assignee: '32px',
  due: 'minmax(64px, auto)',
};
const margins = 40;

export type Layout = { columns: readonly Column[]; narrow: boolean };

/** The columns that a list of this width has room for: the last give way first. */
export function layoutFor(wanted: readonly Column[], width: number): Layout {
  const essential = wanted.filter((column) => column in narrowWidths);
  for (let count = wanted.length; count >= essential.length; count--) {
    const columns = wanted.slice(0, count);
    const needed = columns.reduce((sum, column) => sum + widths[column], margins);
    if (needed <= width) return { columns, narrow: false };
  }
  return { columns: essential, narrow: true };
}

export function templateOf({ columns, narrow }: Layout): CSSProperties {
  const tracks = columns.map((column) => {
    if (narrow) return narrowWidths[column];
    return column === 'name' ? `minmax(${widths.name}px, 1fr)` : `${widths[column]}px`;
  });
  return { '--columns': tracks.join(' ') } as CSSProperties;
}
