import { expect, it } from 'vitest';
import { inserted, orderStore } from './orderStore';

it('puts a task first, after its neighbour, or last when that is unknown', () => {
  expect(inserted(['a', 'b', 'c'], 'c', null)).toEqual(['c', 'a', 'b']);
  expect(inserted(['a', 'b', 'c'], 'a', 'b')).toEqual(['b', 'a', 'c']);
  expect(inserted(['a', 'b'], 'x', 'gone')).toEqual(['a', 'b', 'x']);
});

it('keeps the place of a task that gets its real gid, also as a parent', () => {
  orderStore.set('section:s', ['a', 'new-1', 'b']);
  orderStore.set('subtasks:new-1', ['c']);
  orderStore.rename('new-1', '9');
  expect(orderStore.get('section:s')).toEqual(['a', '9', 'b']);
  expect(orderStore.get('subtasks:9')).toEqual(['c']);
});

it('shows a task once when its live change came before the answer to its making', () => {
  orderStore.set('section:t', ['new-2', '7']);
  orderStore.rename('new-2', '7');
  expect(orderStore.get('section:t')).toEqual(['7']);
});
