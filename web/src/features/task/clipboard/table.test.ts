import { expect, it } from 'vitest';
import { readTable, tableText } from './table';

it('reads what a spreadsheet has copied', () => {
  expect(readTable('Write\tAna\r\nPrint\t\r\n')).toEqual([
    ['Write', 'Ana'],
    ['Print', ''],
  ]);
});

it('reads back what it has written, whatever the cells hold', () => {
  const cells = [
    ['Say "hello"', 'two\nlines'],
    ['a\tb', ''],
  ];
  expect(readTable(tableText(cells))).toEqual(cells);
});
