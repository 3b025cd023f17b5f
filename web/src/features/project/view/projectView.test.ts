import { expect, it } from 'vitest';
import { emptyRow, type TaskRow } from '@/features/task/taskRow';
import { plainView, viewed } from './projectView';

const ana = { gid: 'ana', name: 'Ana' };
const field = {
  gid: 'f',
  name: 'Priority',
  resource_subtype: 'enum',
  enum_options: [
    { gid: 'low', name: 'Low', color: null, enabled: true },
    { gid: 'high', name: 'High', color: null, enabled: true },
  ],
};
const task = (name: string, more: Partial<TaskRow> = {}): TaskRow => ({ ...emptyRow(name, name), ...more });
const priority = (gid: string) => [{ gid: 'f', enum_value: { gid, name: gid, color: null } }];
const tasks = [
  task('b', { due_on: '2026-12-24', assignee: ana }),
  task('a', { completed: true, due_on: '2026-12-01', custom_fields: priority('high') }),
  task('c', { custom_fields: priority('low') }),
];
const names = (view: Partial<typeof plainView>) =>
  viewed(tasks, { ...plainView, ...view }, 'ana', [field]).map(({ name }) => name);

it('shows all tasks in the order that people gave them', () => expect(names({})).toEqual(['b', 'a', 'c']));
it('can show those that are open, done, or mine', () => {
  expect(names({ done: 'open' })).toEqual(['b', 'c']);
  expect(names({ done: 'done' })).toEqual(['a']);
  expect(names({ whose: 'mine' })).toEqual(['b']);
});
it('sorts by due date, and what has none comes last', () =>
  expect(names({ sort: 'due' })).toEqual(['a', 'b', 'c']));
it('sorts choices in the order of their options', () =>
  expect(names({ sort: 'field:f' })).toEqual(['c', 'a', 'b']));
it('keeps the order where the field is gone', () =>
  expect(names({ sort: 'field:gone' })).toEqual(['b', 'a', 'c']));
