import { csvOf, saveCsv } from '@/lib/csv';
import type { Figures } from './figures';

/** The figures as a file for spreadsheets; plain numbers, whatever the reader's language. */
export function saveFigures({ series, rows, total }: Figures, head: string, name: string) {
  const table =
    rows.length === 0
      ? [[name, total.value ?? '']]
      : [[head, ...series], ...rows.map((row) => [row.name, ...row.cells.map(({ value }) => value ?? '')])];
  saveCsv(`${name}.csv`, csvOf(table));
}
