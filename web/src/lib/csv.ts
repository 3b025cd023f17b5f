import { saveFile } from './saveFile';

/** A CSV file of rows; cells that a spreadsheet would take for formulas are marked as text. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => cells.map(cellOf).join(',')).join('\r\n');
}

function cellOf(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands the file over; the mark in front tells spreadsheets that it is UTF-8. */
export const saveCsv = (name: string, csv: string) =>
  saveFile(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }), name);
