import { beforeEach, expect, it } from 'vitest';
import { selection } from './selection';

const list = ['a', 'b', 'c', 'd', 'e'];

beforeEach(() => selection.clear());

it('chooses one after the other, and lets go of one that is chosen again', () => {
  selection.toggle('c');
  selection.toggle('a');
  expect(selection.get()).toEqual(['c', 'a']);
  selection.toggle('c');
  expect(selection.get()).toEqual(['a']);
});

it('stretches from where it began, either way', () => {
  selection.toggle('b');
  selection.stretch('d', list);
  expect(selection.get()).toEqual(['b', 'c', 'd']);
  selection.stretch('a', list);
  expect(selection.get()).toEqual(['a', 'b']);
});

it('keeps what was chosen before a new span', () => {
  selection.toggle('a');
  selection.toggle('d');
  selection.stretch('e', list);
  expect(selection.get()).toEqual(['a', 'd', 'e']);
});
