import { expect, it } from 'vitest';
import { movedSection } from './editSections';

const sections = ['a', 'b', 'c'].map((gid) => ({ gid, name: gid }));
const order = (gid: string, after: string | null) =>
  movedSection(sections, gid, after).map((section) => section.gid);

it('moves a section behind another one, or first', () => {
  expect(order('a', 'c')).toEqual(['b', 'c', 'a']);
  expect(order('c', null)).toEqual(['c', 'a', 'b']);
  expect(order('b', 'a')).toEqual(['a', 'b', 'c']);
});
