import { expect, test } from 'vitest';
import { crossingsOf, type Waiting } from './crossings';

const dated = (gid: string, project: string, start_on: string | null, due_on: string | null) => ({
  gid,
  name: gid,
  start_on,
  due_on,
  projects: [{ gid: project }],
});
const waits = (task: ReturnType<typeof dated>, ...blockers: Waiting['dependencies']): Waiting => ({
  ...task,
  dependencies: blockers,
});
const open = (task: ReturnType<typeof dated>) => ({ ...task, completed: false });

test('projects wait for each other where their tasks do, and late where one begins too early', () => {
  const paper = open(dated('paper', 'mill', null, '2026-12-04'));
  const crossings = crossingsOf([
    waits(dated('print', 'press', '2026-12-07', '2026-12-09'), paper),
    waits(dated('proof', 'press', '2026-12-03', '2026-12-03'), paper),
  ]);
  expect(crossings).toEqual([
    {
      blocker: 'mill',
      waiting: 'press',
      pairs: [
        { task: 'print', ends: '2026-12-04', begins: '2026-12-07', isLate: false },
        { task: 'proof', ends: '2026-12-04', begins: '2026-12-03', isLate: true },
      ],
    },
  ]);
});

test('what is done, and what is in the same project, holds no other project up', () => {
  const done = { ...dated('cut', 'mill', null, null), completed: true };
  const shared = {
    ...open(dated('fold', 'press', null, null)),
    projects: [{ gid: 'press' }, { gid: 'mill' }],
  };
  expect(crossingsOf([waits(dated('print', 'press', null, null), done, shared)])).toEqual([]);
});
