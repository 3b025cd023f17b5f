import { describe, expect, it } from 'vitest';
import { emptyRow, type TaskRow } from '@/features/task/taskRow';
import { arrangement } from './arrange';
import { filterOf } from './filterTasks';
import { givenBy } from './givenBy';
import { groupTasks } from './groupTasks';
import type { Filter, Sort } from './settings';
import type { ViewContext } from './taskValues';
import { totalOf } from './totalOf';

const ana = { gid: 'ana', name: 'Ana' };
const ben = { gid: 'ben', name: 'Ben' };
const option = (gid: string, name: string) => ({ gid, name, color: null, enabled: true });
const priority = {
  gid: '7',
  name: 'Priority',
  resource_subtype: 'enum',
  enum_options: [option('low', 'Low'), option('high', 'High')],
};
const cost = { gid: '8', name: 'Cost', resource_subtype: 'number', precision: 0 };
const fields = new Map([priority, cost].map((field) => [field.gid, field]));
// A Wednesday.
const context: ViewContext = {
  fields,
  me: ana,
  today: '2026-05-13',
  firstDay: 1,
  isDone: ({ completed }) => completed,
  sections: [
    { gid: 's1', name: 'To do' },
    { gid: 's2', name: 'Done' },
  ],
  sectionOf: ({ memberships }) => memberships[0]?.section?.gid ?? null,
};
const inSection = (gid: string) => [{ project: { gid: 'p', name: '' }, section: { gid, name: '' } }];
const task = (name: string, more: Partial<TaskRow> = {}): TaskRow => ({ ...emptyRow(name, name), ...more });
const tasks = [
  task('b', {
    due_on: '2026-05-14',
    assignee: ana,
    memberships: inSection('s1'),
    custom_fields: [{ gid: '8', number_value: 5 }],
  }),
  task('a', {
    completed: true,
    due_on: '2026-05-01',
    memberships: inSection('s2'),
    custom_fields: [
      { gid: '7', enum_value: option('high', 'High') },
      { gid: '8', number_value: 20 },
    ],
  }),
  task('c', {
    assignee: ben,
    due_on: '2026-05-12',
    memberships: inSection('s1'),
    tags: [
      { gid: 't1', name: 'Wet' },
      { gid: 't2', name: 'Dry' },
    ],
    dependencies: [{ gid: 'b', name: 'b', completed: false }],
    custom_fields: [{ gid: '7', enum_value: option('low', 'Low') }],
  }),
];

describe('filters', () => {
  const shown = (...filters: Filter[]) => tasks.filter(filterOf(filters, context)).map(({ name }) => name);
  const where = (field: string, op: Filter['op'], ...values: string[]) => shown({ field, op, values });

  it('let everything through where there are none', () => expect(shown()).toEqual(['b', 'a', 'c']));
  it('ask what is done or waits for another', () => {
    expect(where('completed', 'is', 'false')).toEqual(['b', 'c']);
    expect(where('is_blocked', 'is', 'true')).toEqual(['c']);
  });
  it('ask for people, oneself among them, and for nobody', () => {
    expect(where('assignee', 'any', 'me')).toEqual(['b']);
    expect(where('assignee', 'none', 'me')).toEqual(['a', 'c']);
    expect(where('assignee', 'empty')).toEqual(['a']);
  });
  it('ask for sections, tags and options', () => {
    expect(where('section', 'any', 's2')).toEqual(['a']);
    expect(where('tags', 'any', 't2')).toEqual(['c']);
    expect(where('custom_fields.7', 'any', 'high', 'low')).toEqual(['a', 'c']);
    expect(where('custom_fields.7', 'empty')).toEqual(['b']);
  });
  it('ask for spans of days that move along', () => {
    expect(where('due_on', 'within', 'tomorrow')).toEqual(['b']);
    expect(where('due_on', 'within', 'this_week')).toEqual(['b', 'c']);
    expect(where('due_on', 'past_days', '1')).toEqual(['c']);
    expect(where('due_on', 'between', '2026-05-12', '')).toEqual(['b', 'c']);
  });
  it('call nothing overdue that is done', () => expect(where('due_on', 'within', 'overdue')).toEqual(['c']));
  it('ask for numbers and words', () => {
    expect(where('custom_fields.8', 'at_least', '5')).toEqual(['b', 'a']);
    expect(where('custom_fields.8', 'equals', '20')).toEqual(['a']);
    expect(where('name', 'contains', 'B')).toEqual(['b']);
    expect(where('name', 'not_contains', 'b')).toEqual(['a', 'c']);
  });
  it('all hold at once', () =>
    expect(
      shown(
        { field: 'completed', op: 'is', values: ['false'] },
        { field: 'due_on', op: 'within', values: ['this_week'] },
        { field: 'assignee', op: 'none', values: ['me'] },
      ),
    ).toEqual(['c']));
  it('say nothing where their field is gone', () => expect(where('custom_fields.9', 'set')).toHaveLength(3));
});

describe('sorts', () => {
  const sorted = (...sorts: Sort[]) =>
    arrangement({ filters: [], sorts }, context)(tasks).map(({ name }) => name);
  const by = (field: string, descending = false) => sorted({ field, descending });

  it('go by days, names, numbers and the order of options, and what has no value comes last', () => {
    expect(by('due_on')).toEqual(['a', 'c', 'b']);
    expect(by('name', true)).toEqual(['c', 'b', 'a']);
    expect(by('assignee')).toEqual(['b', 'c', 'a']);
    expect(by('custom_fields.7')).toEqual(['c', 'a', 'b']);
    expect(by('custom_fields.8', true)).toEqual(['a', 'b', 'c']);
  });
  it('go by the next one where the first says the same', () =>
    expect(sorted({ field: 'completed', descending: false }, { field: 'due_on', descending: true })).toEqual([
      'b',
      'c',
      'a',
    ]));
  it('keep the order where the field is gone', () => expect(by('custom_fields.9')).toEqual(['b', 'a', 'c']));
});

describe('groups', () => {
  const grouped = (field: string | null) =>
    groupTasks(tasks, field, context).map(({ gid, tasks }) => [gid, tasks.map(({ name }) => name).join()]);

  it('are the sections where nobody asks for others', () =>
    expect(grouped(null)).toEqual([
      ['s1', 'b,c'],
      ['s2', 'a'],
    ]));
  it('are people by name, and nobody at the end', () =>
    expect(grouped('assignee')).toEqual([
      ['ana', 'b'],
      ['ben', 'c'],
      ['none', 'a'],
    ]));
  it('are all options, also those that no task has', () =>
    expect(grouped('custom_fields.7')).toEqual([
      ['low', 'c'],
      ['high', 'a'],
      ['none', 'b'],
    ]));
  it('are spans of days', () =>
    expect(grouped('due_on').filter(([, names]) => names)).toEqual([
      ['past', 'a,c'],
      ['tomorrow', 'b'],
    ]));
  it('show a task under each of its tags', () =>
    expect(grouped('tags')).toEqual([
      ['t2', 'c'],
      ['t1', 'c'],
      ['none', 'b,a'],
    ]));
});

describe('a group gives what its tasks have in common', () => {
  const [b = task('b'), , c = task('c')] = tasks;
  const fieldsOf = (
    ...args: [TaskRow, string, Parameters<typeof givenBy>[2], Parameters<typeof givenBy>[3]]
  ) => givenBy(...args, context)?.fields;

  it('an assignee, or none', () => {
    expect(fieldsOf(c, 'assignee', null, { kind: 'choice', choice: ana })).toEqual({ assignee: 'ana' });
    expect(fieldsOf(c, 'assignee', null, { kind: 'none' })).toEqual({ assignee: null });
  });
  it('a day within its span', () => {
    expect(fieldsOf(b, 'due_on', null, { kind: 'date', bucket: 'today' })).toEqual({ due_on: '2026-05-13' });
    expect(fieldsOf(b, 'due_on', null, { kind: 'date', bucket: 'past' })).toBeUndefined();
  });
  it('an option', () =>
    expect(fieldsOf(b, 'custom_fields.7', null, { kind: 'choice', choice: option('high', 'High') })).toEqual({
      custom_fields: { 7: 'high' },
    }));
  it('another tag in the place of the one it comes from', () => {
    const from = { kind: 'choice', choice: { gid: 't1', name: 'Wet' } } as const;
    const to = { kind: 'choice', choice: { gid: 't3', name: 'New' } } as const;
    expect(fieldsOf(c, 'tags', from, to)).toEqual({ tags: ['t2', 't3'] });
  });
  it('nothing where people do not decide about the field', () =>
    expect(fieldsOf(b, 'created_by', null, { kind: 'choice', choice: ana })).toBeUndefined());
});

it('numbers come to a sum without the dust of fractions, an average, a least and a most', () => {
  expect(totalOf('sum', [0.1, 0.2])).toBe(0.3);
  expect(totalOf('average', [1, 2, 6])).toBe(3);
  expect(totalOf('min', [4, 2])).toBe(2);
  expect(totalOf('max', [])).toBeNull();
  expect(totalOf('count', [1, 1])).toBe(2);
});
