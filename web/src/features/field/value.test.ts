import { expect, it } from 'vitest';
import type { CustomField } from './field';
import { readValue } from './readValue';
import { withValue, written } from './value';

const high = { gid: '2', name: 'High', color: 'red', enabled: true };
const old = { gid: '3', name: 'Old', color: 'none', enabled: false };
const priority: CustomField = {
  gid: '1',
  name: 'Priority',
  resource_subtype: 'enum',
  enum_options: [high, old],
};

it('a choice is written as the gid of its option, and read from its name', () => {
  expect(written({ gid: '1', enum_value: high })).toBe('2');
  expect(written({ gid: '1', enum_value: null })).toBeNull();
  expect(readValue(priority, ' high ')).toEqual({ gid: '1', enum_value: high });
});

it('an option that was put aside, or none by that name, is no value', () => {
  expect(readValue(priority, 'Old')).toBeNull();
  expect(readValue(priority, 'Urgent')).toBeNull();
});

it('several choices and people are written as lists', () => {
  expect(written({ gid: '1', multi_enum_values: [high] })).toEqual(['2']);
  expect(written({ gid: '1', people_value: [] })).toEqual([]);
});

it('a date is written as an object, and read from words', () => {
  expect(written({ gid: '1', date_value: { date: '2026-12-24' } })).toEqual({ date: '2026-12-24' });
  expect(written({ gid: '1', date_value: null })).toBeNull();
  expect(readValue({ ...priority, resource_subtype: 'date' }, '24 Dec 2026')).toEqual({
    gid: '1',
    date_value: { date: '2026-12-24' },
  });
});

it('another value of a field takes the place of the old one', () => {
  const values = [
    { gid: '1', text_value: 'a' },
    { gid: '2', text_value: 'b' },
  ];
  expect(withValue(values, { gid: '2', text_value: 'c' })).toEqual([
    values[0],
    { gid: '2', text_value: 'c' },
  ]);
});
