import { expect, test } from 'vitest';
import type { TaskRow } from '@/features/task/taskRow';
import { byProject, ofThisWeek } from './workOf';

const task = (gid: string, due_on: string | null, project?: string) =>
  ({
    gid,
    due_on,
    due_at: null,
    memberships: project ? [{ project: { gid: project, name: project }, section: null }] : [],
  }) as unknown as TaskRow;

test('tasks of no project stand below those of projects by name', () => {
  const groups = byProject([
    task('1', null),
    task('2', null, 'Zoo'),
    task('3', null, 'Ark'),
    task('4', null),
  ]);
  expect(groups.map(({ project, tasks }) => [project?.name, tasks.map(({ gid }) => gid)])).toEqual([
    ['Ark', ['3']],
    ['Zoo', ['2']],
    [undefined, ['1', '4']],
  ]);
});

test('this week is what is due until its end, late things too', () => {
  const found = ofThisWeek(
    [task('1', '2026-03-01'), task('2', '2026-03-13'), task('3', '2026-03-20'), task('4', null)],
    '2026-03-11',
    1,
  );
  expect(found.map(({ gid }) => gid)).toEqual(['1', '2']);
});
