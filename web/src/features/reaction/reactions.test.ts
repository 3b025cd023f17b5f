import { expect, test } from 'vitest';
import { toggled } from './reactions';

const thumb = (count: number, reacted: boolean) => ({ emoji_base: '👍', variant: '👍', count, reacted });

test('the first of its kind is added at the end', () => {
  expect(toggled([thumb(2, true)], '🎉')).toEqual([
    thumb(2, true),
    { emoji_base: '🎉', variant: '🎉', count: 1, reacted: true },
  ]);
});

test('one’s own is added to those of others, and taken back again', () => {
  expect(toggled([thumb(1, false)], '👍')).toEqual([thumb(2, true)]);
  expect(toggled([thumb(2, true)], '👍')).toEqual([thumb(1, false)]);
});

test('what nobody gives any more goes', () => {
  expect(toggled([thumb(1, true)], '👍')).toEqual([]);
});
