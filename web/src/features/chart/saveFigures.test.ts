import { expect, test } from 'vitest';
import { tableOf } from './saveFigures';

const of = (value: number | null) => ({ value, filters: null });

test('a file of figures has plain numbers, and days with their years', () => {
  const figures = {
    series: ['Done', 'To do'],
    rows: [
      { gid: '2026-06-01', name: '1 Jun', cells: [of(1234.5), of(0)] },
      { gid: 'none', name: 'No date', cells: [of(null), of(2)] },
    ],
    total: of(1236.5),
  };
  expect(tableOf(figures, 'Due date', 'Work')).toEqual([
    ['Due date', 'Done', 'To do'],
    ['2026-06-01', 1234.5, 0],
    ['No date', '', 2],
  ]);
  expect(tableOf({ ...figures, rows: [] }, '', 'Work')).toEqual([['Work', 1236.5]]);
});
