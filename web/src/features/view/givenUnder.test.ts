import { expect, it } from 'vitest';
import { givenForGroup, givenUnder, sectionUnder } from './givenUnder';
import type { Filter } from './settings';
import type { ViewContext } from './taskValues';

const high = { gid: 'high', name: 'High', color: null, enabled: true };
const priority = { gid: '7', name: 'Priority', resource_subtype: 'enum', enum_options: [high] };
const cost = { gid: '8', name: 'Cost', resource_subtype: 'number', precision: 0 };
const me = { gid: 'me', name: 'Me' };
const context: ViewContext = {
  fields: new Map(Object.entries({ 7: priority, 8: cost })) as unknown as ViewContext['fields'],
  me,
  today: '2026-05-13',
  firstDay: 1,
  isDone: () => false,
  sections: [
    { gid: 's1', name: 'To do' },
    { gid: 's2', name: 'Doing' },
  ],
  sectionOf: () => null,
};
const nothing = { shown: {}, fields: {} };
const under = (...filters: Filter[]) => givenUnder(filters, nothing, context);

it('gives a new task what the filters ask for', () => {
  const { shown, fields } = under(
    { field: 'assignee', op: 'any', values: ['me'] },
    { field: 'due_on', op: 'within', values: ['this_week'] },
    { field: 'custom_fields.7', op: 'any', values: ['high'] },
    { field: 'custom_fields.8', op: 'equals', values: ['12'] },
    { field: 'tags', op: 'any', values: ['wet', 'dry'] },
  );
  expect(shown).toMatchObject({ assignee: me, due_on: '2026-05-13', tags: [{ gid: 'wet' }] });
  expect(fields).toMatchObject({
    assignee: 'me',
    due_on: '2026-05-13',
    tags: ['wet'],
    custom_fields: { 7: 'high', 8: 12 },
  });
});

it('gives the first day of a span that today is not in', () =>
  expect(under({ field: 'due_on', op: 'within', values: ['next_week'] }).fields).toMatchObject({
    due_on: '2026-05-18',
  }));

it('gives nothing where nobody can, or where a filter only excludes', () => {
  expect(under({ field: 'created_by', op: 'any', values: ['ana'] })).toEqual(nothing);
  expect(under({ field: 'assignee', op: 'none', values: ['ana'] })).toEqual(nothing);
  expect(under({ field: 'assignee', op: 'any', values: [] })).toEqual(nothing);
  expect(under({ field: 'name', op: 'contains', values: ['x'] })).toEqual(nothing);
});

it('gives what the group has over what a filter asks for', () => {
  const filtered = under({ field: 'assignee', op: 'any', values: ['me', 'ana'] });
  const ana = { gid: 'ana', name: 'Ana' };
  expect(givenForGroup(filtered, 'assignee', { kind: 'choice', choice: ana }, context)?.fields).toEqual({
    assignee: 'ana',
  });
});

it('leads a new task to the section that a filter asks for', () => {
  expect(sectionUnder([{ field: 'section', op: 'any', values: ['s2'] }], context)).toBe('s2');
  expect(sectionUnder([], context)).toBe('s1');
});
