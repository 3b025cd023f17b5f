import { expect, it } from 'vitest';
import { firstNameOf, greetingAt } from './greeting';
import { arranged } from './home';

it('greets by the hour, and by the first name', () => {
  expect([3, 4, 11, 12, 17, 18, 23].map(greetingAt)).toEqual([
    'evening',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]);
  expect(firstNameOf(' Ana  Kowalska')).toBe('Ana');
});

it('keeps the order that somebody chose, and adds what they never saw', () => {
  const people = { name: 'people', size: 'full', hidden: true } as const;
  expect(arranged(null).map(({ name }) => name)).toEqual([
    'priorities',
    'projects',
    'people',
    'drafts',
    'goals',
  ]);
  expect(arranged([people]).map(({ name }) => name)).toEqual([
    'people',
    'priorities',
    'projects',
    'drafts',
    'goals',
  ]);
  expect(arranged([people])[0]).toEqual(people);
});
