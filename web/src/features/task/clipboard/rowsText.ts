import { fieldOf } from '../grid/columns';
import type { GridHost } from '../grid/GridContext';
import { type GridRow, isTaskRow } from '../grid/rows';
import { taskStore } from '../taskStore';
import { cellText } from './cellText';
import { tableText } from './table';

/** Tasks in the order of the list, a line each, with the columns that show. */
export function rowsText(
  { columns, fields }: GridHost,
  rows: readonly GridRow[],
  gids: readonly string[],
): string {
  const tasks = rows.flatMap((row) =>
    isTaskRow(row) && gids.includes(row.gid) ? (taskStore.get(row.gid) ?? []) : [],
  );
  return tableText(
    tasks.map((task) =>
      columns.map((column) =>
        cellText(column, task, fields.get(fieldOf(column) ?? '')).replaceAll('\n', ' '),
      ),
    ),
  );
}
