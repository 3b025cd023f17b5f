import { expect, it } from 'vitest';
import { emptyRow, type TaskRow } from '@/features/task/taskRow';
import { bySection } from './loadTasks';

const membership = (project: string, section: string) => ({
  project: { gid: project, name: '' },
  section: { gid: section, name: '' },
});
const row = (gid: string, ...memberships: TaskRow['memberships']): TaskRow => ({
  ...emptyRow(gid, gid),
  memberships,
});

it('sorts a page into the sections of this project, whatever else the tasks are in', () => {
  const rows = [
    row('1', membership('x', 'far'), membership('p', 's1')),
    row('2', membership('p', 's2')),
    row('3'),
  ];
  expect([...bySection('p', rows)]).toEqual([
    ['section:s1', ['1']],
    ['section:s2', ['2']],
  ]);
});
