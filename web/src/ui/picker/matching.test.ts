import { expect, it } from 'vitest';
import { matching } from './matching';

const people = [{ label: 'Łucja Nowak' }, { label: 'Ana Lucas' }, { label: 'Ben', hint: 'lu@x.io' }];
const found = (typed: string) => matching(people, typed).map(({ label }) => label);

it('finds by the beginnings of words, without accents, best first', () => {
  expect(found('lu')).toEqual(['Łucja Nowak', 'Ana Lucas', 'Ben']);
  expect(found('now luc')).toEqual(['Łucja Nowak']);
  expect(found('owak')).toEqual([]);
  expect(found('')).toHaveLength(3);
});

it('finds by a whole e-mail address', () => {
  expect(found('lu@x.io')).toEqual(['Ben']);
  expect(found('lu@y.io')).toEqual([]);
});
