import { describe, expect, it } from 'vitest';
import type { ListKey } from '../orderStore';
import { stepOf } from './moves';
import { type Draft, elderSibling, type GridRow, isTaskRow, neighbour, rowsOf } from './rows';

const groups = [
  { gid: 'todo', name: 'To do', gids: ['a', 'b'] },
  { gid: 'done', name: 'Done', gids: ['c'] },
];
const orders = new Map<ListKey, readonly string[]>([['subtasks:a', ['a1', 'a2']]]);

type Over = {
  unfolded?: string[];
  folded?: string[];
  draft?: Draft;
  canAdd?: (group: string) => boolean;
  hasTotals?: boolean;
};

function rows(over: Over = {}): GridRow[] {
  const { unfolded = [], folded = [], draft = null, canAdd = () => false, hasTotals = false } = over;
  return rowsOf(groups, {
    orders,
    unfolded: new Set(unfolded),
    folded: new Set(folded),
    draft,
    canAdd,
    hasTotals,
  });
}
const keys = (of: GridRow[]) => of.map(({ key }) => key);
const indexOf = (of: GridRow[], gid: string) => of.findIndex((row) => isTaskRow(row) && row.gid === gid);

describe('the rows of a list', () => {
  it('follow sections and their tasks', () => {
    expect(keys(rows())).toEqual(['group:todo', 'a', 'b', 'group:done', 'c']);
  });

  it('show subtasks below an unfolded task, a level deeper', () => {
    const found = rows({ unfolded: ['a'] });
    expect(keys(found)).toEqual(['group:todo', 'a', 'a>a1', 'a>a2', 'b', 'group:done', 'c']);
    expect(found[2]).toMatchObject({ level: 2, parent: 'a', place: 1, size: 2 });
  });

  it('end with a place to add a task where one can be added', () => {
    const found = rows({ canAdd: (group) => group === 'done' });
    expect(keys(found)).toEqual(['group:todo', 'a', 'b', 'group:done', 'c', 'add:done']);
  });

  it('leave out the tasks of a folded section', () => {
    expect(keys(rows({ folded: ['todo'] }))).toEqual(['group:todo', 'group:done', 'c']);
  });

  it('put a row being typed below its neighbour and its subtasks', () => {
    const draft = { group: 'todo', parent: null, after: 'a' };
    expect(keys(rows({ unfolded: ['a'], draft }))).toEqual([
      'group:todo',
      'a',
      'a>a1',
      'a>a2',
      'draft',
      'b',
      'group:done',
      'c',
    ]);
  });

  it('put a row being typed first when it has no neighbour', () => {
    const draft = { group: 'done', parent: null, after: null };
    expect(keys(rows({ draft }))).toEqual(['group:todo', 'a', 'b', 'group:done', 'draft', 'c']);
  });

  it('know the task that takes an indented one', () => {
    const found = rows({ unfolded: ['a'] });
    expect(elderSibling(found, indexOf(found, 'b'))?.gid).toBe('a');
    expect(elderSibling(found, indexOf(found, 'a'))).toBeNull();
    expect(elderSibling(found, indexOf(found, 'c'))).toBeNull();
  });
});

describe('a step by keyboard', () => {
  const step = (gid: string, direction: 'up' | 'down' | 'in' | 'out', unfolded: string[] = []) => {
    const found = rows({ unfolded });
    return stepOf(found, indexOf(found, gid), direction)?.to ?? null;
  };

  it('passes the neighbour', () => {
    expect(step('a', 'down')).toEqual({ group: 'todo', parent: null, after: 'b' });
    expect(step('b', 'up')).toEqual({ group: 'todo', parent: null, after: null });
  });

  it('goes on into the section beyond', () => {
    expect(step('b', 'down')).toEqual({ group: 'done', parent: null, after: null });
    expect(step('c', 'up')).toEqual({ group: 'todo', parent: null, after: 'b' });
  });

  it('ends at the first and the last place', () => {
    expect(step('a', 'up')).toBeNull();
    expect(step('c', 'down')).toBeNull();
    expect(step('a2', 'down', ['a'])).toBeNull();
  });

  it('indents under the task above, behind its subtasks', () => {
    expect(step('b', 'in', ['a'])).toEqual({ group: 'todo', parent: 'a', after: 'a2' });
    expect(step('a', 'in')).toBeNull();
  });

  it('outdents to the place behind the parent', () => {
    expect(step('a1', 'out', ['a'])).toEqual({ group: 'todo', parent: null, after: 'a' });
    expect(step('a', 'out')).toBeNull();
  });
});

it('puts what the numbers of a group come to below its tasks, and walks past it', () => {
  const found = rows({ hasTotals: true });
  const total = found.findIndex(({ kind }) => kind === 'total');
  expect(found[total]?.key).toBe('total:todo');
  expect(neighbour(found, total - 1, 1)).toBe(total + 1);
});
it('tells the rows of a task apart that stands in several groups', () => {
  const shared = ['one', 'two'].map((gid) => ({ gid, name: gid, gids: ['a'], path: `${gid}>` }));
  const found = rowsOf(shared, {
    orders,
    unfolded: new Set(),
    folded: new Set(),
    draft: null,
    canAdd: () => false,
    hasTotals: false,
  });
  expect(keys(found)).toEqual(['group:one', 'one>a', 'group:two', 'two>a']);
});
