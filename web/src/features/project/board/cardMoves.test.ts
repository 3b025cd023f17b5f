import { expect, it } from 'vitest';
import { cardMove, cardNeighbour } from './cardMoves';

const columns = [
  { gid: 'todo', name: 'To do', gids: ['a', 'b', 'c'] },
  { gid: 'empty', name: 'Empty', gids: [] },
  { gid: 'done', name: 'Done', gids: ['d'] },
];

it('walks up and down a column and stops at its ends', () => {
  expect(cardNeighbour(columns, 'b', 'up')).toBe('a');
  expect(cardNeighbour(columns, 'b', 'down')).toBe('c');
  expect(cardNeighbour(columns, 'a', 'up')).toBeNull();
});

it('walks across empty columns to the card at the same height', () => {
  expect(cardNeighbour(columns, 'c', 'right')).toBe('d');
  expect(cardNeighbour(columns, 'd', 'left')).toBe('a');
  expect(cardNeighbour(columns, 'd', 'right')).toBeNull();
});

it('carries a card past its neighbour', () => {
  expect(cardMove(columns, 'a', 'down')?.to).toEqual({ section: 'todo', after: 'b' });
  expect(cardMove(columns, 'c', 'up')?.to).toEqual({ section: 'todo', after: 'a' });
  expect(cardMove(columns, 'a', 'up')).toBeNull();
});

it('carries a card to the same height in the column beside, also when that is empty', () => {
  expect(cardMove(columns, 'c', 'right')?.to).toEqual({ section: 'empty', after: null });
  expect(cardMove(columns, 'd', 'left')?.to).toEqual({ section: 'empty', after: null });
});
