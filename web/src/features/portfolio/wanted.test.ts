import { expect, it } from 'vitest';
import type { Portfolio } from './portfolios';
import { type Whose, wanted } from './wanted';

const of = (name: string, owner: string, members: string[], archived = false) =>
  ({
    gid: name,
    name,
    owner: { gid: owner, name: owner },
    members: members.map((gid) => ({ gid, name: gid })),
    archived,
  }) as Portfolio;
const all = [
  of('Winter sales', 'me', ['me']),
  of('Autumn sales', 'ana', ['ana', 'me']),
  of('Hiring', 'ana', ['ana']),
  of('Old sales', 'me', ['me'], true),
];
const names = (whose: Whose, text = '') => wanted(all, whose, text, 'me').map(({ name }) => name);

it('one’s own, shared and archived portfolios are told apart', () => {
  expect(names('all')).toEqual(['Autumn sales', 'Hiring', 'Winter sales']);
  expect(names('mine')).toEqual(['Winter sales']);
  expect(names('shared')).toEqual(['Autumn sales']);
  expect(names('archived')).toEqual(['Old sales']);
});

it('every word that was typed has to be in the name', () => {
  expect(names('all', 'sales')).toEqual(['Autumn sales', 'Winter sales']);
  expect(names('all', 'sales WIN')).toEqual(['Winter sales']);
});
