import { expect, it } from 'vitest';
import { fieldColumn, fieldOf, layoutFor } from './columns';

const project = ['name', 'assignee', 'due_on', 'tags', fieldColumn('7')] as const;
const mine = ['name', 'due_on', 'projects'] as const;

it.each([1200, 800, 600])('a list %s pixels wide shows all columns, which can be scrolled', (width) => {
  expect(layoutFor(project, width)).toEqual({ columns: project, narrow: false });
});

it.each([599, 320])('one %s pixels wide shows the essential ones', (width) => {
  expect(layoutFor(project, width)).toEqual({ columns: ['name', 'assignee', 'due_on'], narrow: true });
});

it('My tasks has fewer essential columns', () => {
  expect(layoutFor(mine, 500).narrow).toBe(false);
  expect(layoutFor(mine, 390)).toEqual({ columns: ['name', 'due_on'], narrow: true });
});

it('a custom field’s column knows its field', () => {
  expect(fieldOf(fieldColumn('7'))).toBe('7');
  expect(fieldOf('due_on')).toBeNull();
});
