import { csvOf, saveCsv } from '@/lib/csv';
import type { Figures, Row } from './figures';

/** The figures as a file for spreadsheets. */
export function saveFigures(figures: Figures, head: string, name: string) {
  saveCsv(`${name}.csv`, csvOf(tableOf(figures, head, name)));
}

/** Plain numbers, and days as ISO 8601 writes them: of periods the one that they are known by. Whatever the reader's language. */
export function tableOf({ series, rows, total }: Figures, head: string, name: string) {
  if (rows.length === 0) return [[name, total.value ?? '']];
  return [
    [head, ...series],
    ...rows.map((row) => [titleOf(row), ...row.cells.map(({ value }) => value ?? '')]),
  ];
}

const titleOf = ({ gid, name }: Row) => (/^\d{4}-\d\d-\d\d$/.test(gid) ? gid : name);
