import { expect, it } from 'vitest';
import { stacked, toldBy, valueAt } from './told';

const points = [
  { day: '2026-03-01', value: 10 },
  { day: '2026-03-11', value: 30 },
];

it('finds where the line is on a day between two points', () => {
  expect(valueAt(points, '2026-03-06')).toBe(20);
  expect(valueAt(points, '2026-03-11')).toBe(30);
  expect(valueAt(points, '2026-02-01')).toBe(10);
  expect(valueAt(points, '2026-04-01')).toBe(30);
});

it('puts marks that would hide each other above each other, as low as there is room', () => {
  expect(stacked([0, 5, 8, 30], 16)).toEqual([0, 1, 2, 0]);
  expect(stacked([0, 10, 16, 26], 16)).toEqual([0, 1, 0, 1]);
});

it('tells of the earliest first', () => {
  const update = { title: '', text: '', author: null, score: null, figures: null, confidence: 7 };
  const told = toldBy([
    { ...update, gid: '2', status_type: 'at_risk', created_at: '2026-03-05T12:00:00.000Z' },
    { ...update, gid: '1', status_type: 'on_track', created_at: '2026-03-01T12:00:00.000Z' },
  ]);
  expect(told.map(({ gid, day }) => [gid, day])).toEqual([
    ['1', '2026-03-01'],
    ['2', '2026-03-05'],
  ]);
});
