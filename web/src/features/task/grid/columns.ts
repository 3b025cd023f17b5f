import type { CSSProperties } from 'react';

export type Column = 'name' | 'assignee' | 'due' | 'tags' | 'projects';

const widths: Record<Column, string> = {
  name: 'minmax(260px, 1fr)',
  assignee: '180px',
  due: '170px',
  tags: '200px',
  projects: '200px',
};
/** On a phone the rest is a tap away, in the pane. */
const phoneWidths: Partial<Record<Column, string>> = {
  name: 'minmax(0, 1fr)',
  assignee: '36px',
  due: '92px',
};

export function templatesOf(columns: readonly Column[]): CSSProperties {
  return {
    '--columns': columns.map((column) => widths[column]).join(' '),
    '--columns-phone': columns.flatMap((column) => phoneWidths[column] ?? []).join(' '),
  } as CSSProperties;
}
