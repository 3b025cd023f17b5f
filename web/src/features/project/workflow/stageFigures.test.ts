import { expect, it } from 'vitest';
import { emptyRow, type TaskRow } from '@/features/task/taskRow';
import { filterOf } from '@/features/view/filterTasks';
import type { ViewContext } from '@/features/view/taskValues';
import { countsIn, stageFigures } from './stageFigures';

const context: ViewContext = {
  fields: new Map(),
  me: { gid: 'ana', name: 'Ana' },
  today: '2026-05-13',
  firstDay: 1,
  isDone: ({ completed }) => completed,
  sections: [{ gid: 's', name: 'Doing' }],
  sectionOf: ({ memberships }) => memberships[0]?.section?.gid ?? null,
};
const task = (name: string, more: Partial<TaskRow> = {}): TaskRow => ({
  ...emptyRow(name, name),
  created_at: '2026-01-05T12:00:00Z',
  memberships: [{ project: { gid: 'p', name: '' }, section: { gid: 's', name: 'Doing' } }],
  ...more,
});
const tasks = [
  task('late', { due_on: '2026-05-12', assignee: { gid: 'ana', name: 'Ana' } }),
  task('new', { created_at: '2026-05-10T12:00:00Z' }),
  task('done', { completed: true, completed_at: '2026-05-12T12:00:00Z' }),
  task('done long ago', { completed: true, completed_at: '2026-03-02T12:00:00Z' }),
];

it('a stage says what is in it, and what came and went within a week; the list shows the same', () => {
  const counts = countsIn('s', tasks, context);
  expect(stageFigures.map((figure) => counts[figure].count)).toEqual([2, 1, 1, 1, 1]);
  for (const { count, filters } of Object.values(counts)) {
    expect(tasks.filter(filterOf(filters, context))).toHaveLength(count);
  }
});
