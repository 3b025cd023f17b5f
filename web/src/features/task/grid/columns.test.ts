import { expect, it } from 'vitest';
import { layoutFor } from './columns';

const project = ['name', 'assignee', 'due', 'tags'] as const;
const mine = ['name', 'due', 'projects'] as const;

it.each([
  [1200, ['name', 'assignee', 'due', 'tags'], false],
  [800, ['name', 'assignee', 'due', 'tags'], false],
  [799, ['name', 'assignee', 'due'], false],
  [600, ['name', 'assignee', 'due'], false],
  [599, ['name', 'assignee', 'due'], true],
  [320, ['name', 'assignee', 'due'], true],
])('a list %s pixels wide has room for these columns', (width, columns, narrow) => {
  expect(layoutFor(project, width)).toEqual({ columns, narrow });
});

it('My tasks gives up the projects first, then space', () => {
  expect(layoutFor(mine, 660).columns).toEqual(['name', 'due', 'projects']);
  expect(layoutFor(mine, 500)).toEqual({ columns: ['name', 'due'], narrow: false });
  expect(layoutFor(mine, 390)).toEqual({ columns: ['name', 'due'], narrow: true });
});
