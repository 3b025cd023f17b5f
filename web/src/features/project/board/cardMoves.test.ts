import { expect, it } from 'vitest';
import { cardMove, cardNeighbour } from './cardMoves';

const columns = [
  { gid: 'todo', name: 'To do', gids: ['a', 'b', 'c'] },
  { gid: 'empty', name: 'Empty', gids: [] },
  { gid: 'done', name: 'Done', gids: ['d'] },
];

it('walks up and down a column and stops at its ends', () => {
  expect(cardNeighbour(columns, 'todo', 'b', 'up')).toEqual({ column: 'todo', gid: 'a' });
  expect(cardNeighbour(columns, 'todo', 'b', 'down')).toEqual({ column: 'todo', gid: 'c' });
  expect(cardNeighbour(columns, 'todo', 'a', 'up')).toBeNull();
});

it('walks across empty columns to the card at the same height', () => {
  expect(cardNeighbour(columns, 'todo', 'c', 'right')).toEqual({ column: 'done', gid: 'd' });
  expect(cardNeighbour(columns, 'done', 'd', 'left')).toEqual({ column: 'todo', gid: 'a' });
  expect(cardNeighbour(columns, 'done', 'd', 'right')).toBeNull();
});

it('carries a card past its neighbour', () => {
  expect(cardMove(columns, 'todo', 'a', 'down')?.to).toEqual({ section: 'todo', after: 'b' });
  expect(cardMove(columns, 'todo', 'c', 'up')?.to).toEqual({ section: 'todo', after: 'a' });
  expect(cardMove(columns, 'todo', 'a', 'up')).toBeNull();
});

it('carries a card to the same height in the column beside, also when that is empty', () => {
  expect(cardMove(columns, 'todo', 'c', 'right')?.to).toEqual({ section: 'empty', after: null });
  expect(cardMove(columns, 'done', 'd', 'left')?.to).toEqual({ section: 'empty', after: null });
});

it('starts from the column that the card is in, which may stand in several', () => {
  const shared = [...columns, { gid: 'again', name: 'Again', gids: ['a', 'd'] }];
  expect(cardNeighbour(shared, 'again', 'a', 'down')).toEqual({ column: 'again', gid: 'd' });
});
