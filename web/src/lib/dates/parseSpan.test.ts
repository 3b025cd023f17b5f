import { expect, it } from 'vitest';
import { parseSpan } from './parseSpan';

it.each([
  ['tomorrow - fri', '2026-11-26', '2026-11-27'],
  ['from thu to mon', '2026-11-26', '2026-11-30'],
  ['od jutro do 5.12', '2026-11-26', '2026-12-05'],
  ['1 dec – 24 dec', '2026-12-01', '2026-12-24'],
])('reads %s', (text, start, due) => {
  expect(parseSpan(text, '2026-11-25')).toEqual({ start, due: { day: due, time: null } });
});

it.each(['tomorrow', '5 dec - 1 dec 2026', 'a - b'])('does not guess at "%s"', (text) => {
  expect(parseSpan(text, '2026-11-25')).toBeNull();
});
