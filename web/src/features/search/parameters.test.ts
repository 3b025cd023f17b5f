import { expect, test } from 'vitest';
import type { CustomField } from '@/features/field/field';
import { parametersOf as parametersAt } from './parameters';
import { isSame, readSearch, type Search } from './search';
import { termsOf, withTerms } from './terms';

const fields: CustomField[] = [
  { gid: '17', name: 'Cost', resource_subtype: 'number' },
  { gid: '18', name: 'Stage', resource_subtype: 'enum' },
  { gid: '19', name: 'Signed on', resource_subtype: 'date' },
];

const parametersOf = (search: Search) => parametersAt(search, fields, { today: '2026-03-11', firstDay: 1 });

test('conditions are asked in the words of the API', () => {
  const asked = parametersOf({
    'assignee.not': 'me,12',
    'projects.all': '3,4',
    'is_blocked.is': 'true',
    text: 'hall',
  });
  expect(asked).toEqual({
    text: 'hall',
    'assignee.not': 'me,12',
    'projects.all': '3,4',
    is_blocked: 'true',
    sort_by: 'relevance',
  });
});

test('what tasks are without is asked beside what they have', () => {
  const asked = parametersOf({
    'assignee.empty': 'true',
    'tags.not': '5',
    'tags.set': 'true',
    'due_on.empty': 'true',
    'custom_fields.18.empty': 'true',
  });
  expect(asked).toMatchObject({
    'assignee.is_set': false,
    'tags.not': '5',
    'tags.is_set': true,
    due_on: 'null',
    'custom_fields.18.is_set': false,
  });
});

test('spans of days move along with today, and what is done is not overdue', () => {
  expect(parametersOf({ 'due_on.next_days': '3', sort: 'due_date' })).toMatchObject({
    'due_on.after': '2026-03-10',
    'due_on.before': '2026-03-15',
    sort_by: 'due_date',
    sort_ascending: true,
  });
  expect(parametersOf({ 'due_on.within': 'overdue' })).toMatchObject({
    'due_on.before': '2026-03-11',
    completed: false,
  });
});

test('what happened did so on the days of the reader', () => {
  const asked = parametersOf({
    'created_on.between': '2026-03-01,2026-03-02',
    'completed_on.within': 'today',
  });
  const hour = (instant: unknown) => new Date(String(instant)).getHours();
  expect(asked['created_at.before']).toBe(new Date(2026, 2, 3).toISOString());
  expect(new Date(String(asked['created_at.after'])).getTime()).toBe(new Date(2026, 2, 1).getTime() - 1);
  expect([hour(asked['completed_at.after']), hour(asked['completed_at.before'])]).toEqual([23, 0]);
  expect(Object.keys(asked)).not.toContain('created_on.before');
});

test('of two spans on one field both hold', () => {
  const asked = parametersOf({ 'due_on.next_days': '9', 'due_on.between': '2026-03-12,2026-03-30' });
  expect(asked).toMatchObject({ 'due_on.after': '2026-03-11', 'due_on.before': '2026-03-21' });
});

test('custom fields are asked by their type, and those that are gone not at all', () => {
  const asked = parametersOf({
    'custom_fields.17.at_least': '5',
    'custom_fields.18.empty': 'true',
    'custom_fields.19.between': '2026-01-01,',
    'custom_fields.99.any': '1',
  });
  expect(asked).toMatchObject({
    'custom_fields.17.at_least': '5',
    'custom_fields.18.is_set': false,
    'custom_fields.19.on_or_after': '2026-01-01',
  });
  expect(Object.keys(asked)).not.toContain('custom_fields.99.any');
});

test('an address is read and written without loss', () => {
  const search = readSearch({ text: 'a', 'due_on.empty': 'true', 'tags.any': '1,2', kind: 'nonsense' });
  expect(termsOf(search)).toEqual([
    { field: 'due_on', op: 'empty', values: [] },
    { field: 'tags', op: 'any', values: ['1', '2'] },
  ]);
  expect(isSame(withTerms(search, termsOf(search)), search)).toBe(true);
});
