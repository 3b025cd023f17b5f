import { expect, it } from 'vitest';
import { capsOf, comboOf } from './combo';

const press = (
  key: string,
  with_: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...with_,
});

it('names a press by what it means, not by the keyboard', () => {
  expect(comboOf(press('z', { ctrlKey: true }), false)).toBe('mod+z');
  expect(comboOf(press('z', { metaKey: true }), true)).toBe('mod+z');
  expect(comboOf(press('?', { shiftKey: true }), false)).toBe('?');
  expect(comboOf(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('mod+shift+z');
  expect(comboOf(press('ArrowUp', { altKey: true, shiftKey: true }), false)).toBe('alt+shift+ArrowUp');
  expect(comboOf(press(' '), false)).toBe('Space');
});

it('prints the caps of the machine at hand', () => {
  expect(capsOf('mod+Enter', true)).toEqual(['⌘', '↵']);
  expect(capsOf('alt+shift+ArrowUp', false)).toEqual(['Alt', 'Shift', '↑']);
});
