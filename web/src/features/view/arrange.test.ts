import { describe, expect, it } from 'vitest';
import { emptyRow, type TaskRow } from '@/features/task/taskRow';
import { arrangement } from './arrange';
import type { ViewContext } from './taskValues';

const context: ViewContext = {
  fields: new Map(),
  me: { gid: 'me', name: 'Me' },
  today: '2026-05-10',
  firstDay: 1,
  isDone: () => false,
  sections: [],
  sectionOf: () => null,
};
const task = (gid: string, more: Partial<TaskRow> = {}): TaskRow => ({ ...emptyRow(gid, gid), ...more });
const byName = { filters: [], sorts: [{ field: 'name', descending: false }] };
const incomplete = [{ field: 'completed', op: 'is', values: ['false'] }] as const;
const names = (tasks: readonly TaskRow[]) => tasks.map(({ name }) => name);

describe('where one task of many has changed', () => {
  it('puts it in its place and leaves the others where they are', () => {
    const arrange = arrangement(byName, context);
    const tasks = ['d', 'b', 'a', 'c'].map((gid) => task(gid));
    expect(names(arrange(tasks))).toEqual(['a', 'b', 'c', 'd']);
    const renamed = tasks.with(2, { ...(tasks[2] as TaskRow), name: 'cc' });
    expect(names(arrange(renamed))).toEqual(['b', 'c', 'cc', 'd']);
  });

  it('lets it in and out', () => {
    const arrange = arrangement({ ...byName, filters: incomplete }, context);
    const tasks = ['b', 'a'].map((gid) => task(gid));
    const done = tasks.with(1, task('a', { completed: true }));
    expect(names(arrange(tasks))).toEqual(['a', 'b']);
    expect(names(arrange(done))).toEqual(['b']);
    expect(names(arrange(tasks))).toEqual(['a', 'b']);
  });

  it('keeps the order of people among equals', () => {
    const arrange = arrangement({ filters: [], sorts: [{ field: 'due_on', descending: false }] }, context);
    const tasks = [
      task('a', { due_on: '2026-05-02' }),
      task('b', { due_on: '2026-05-01' }),
      task('c', { due_on: '2026-05-02' }),
    ];
    expect(names(arrange(tasks))).toEqual(['b', 'a', 'c']);
    expect(names(arrange(tasks.with(1, task('b', { due_on: '2026-05-02' }))))).toEqual(['a', 'b', 'c']);
  });

  it('looks at that one only', () => {
    let looks = 0;
    const watched = (gid: string, name: string): TaskRow =>
      Object.defineProperty(task(gid, { name }), 'completed', {
        get() {
          looks++;
          return false;
        },
      });
    const arrange = arrangement({ ...byName, filters: incomplete }, context);
    const tasks = Array.from({ length: 1000 }, (_, at) => watched(String(at), String(at)));
    arrange(tasks);
    expect(looks).toBe(1000);
    arrange(tasks.with(500, watched('500', 'x')));
    expect(looks).toBe(1001);
  });
});

it('answers as if all were sorted anew, whatever has changed', () => {
  const settings = {
    filters: incomplete,
    sorts: [
      { field: 'due_on', descending: true },
      { field: 'name', descending: false },
    ],
  };
  const arrange = arrangement(settings, context);
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % most;
  };
  const some = (gid: string) =>
    task(gid, {
      name: `t${next(9)}`,
      completed: next(4) === 0,
      due_on: next(3) === 0 ? null : `2026-05-0${1 + next(9)}`,
    });
  let tasks = Array.from({ length: 300 }, (_, at) => some(String(at)));
  for (let round = 0; round < 50; round++) {
    for (let edits = next(6); edits >= 0; edits--) {
      const at = next(tasks.length);
      tasks = tasks.with(at, some(String(at)));
    }
    expect(arrange(tasks)).toEqual(arrangement(settings, context)(tasks));
  }
});
