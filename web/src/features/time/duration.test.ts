import { expect, test } from 'vitest';
import { readDuration } from './duration';

test.each([
  ['90', 90],
  ['1:30', 90],
  ['1h 30m', 90],
  ['1h30', null],
  ['1.5h', 90],
  ['1,5 godz', 90],
  ['2 hours', 120],
  ['45 min', 45],
  ['0', null],
  ['1:75', null],
  ['soon', null],
  ['', null],
])('“%s” is understood', (typed, minutes) => {
  expect(readDuration(typed)).toBe(minutes);
});
