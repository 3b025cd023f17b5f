import { expect, it } from 'vitest';
import type { Item } from '../portfolios';
import { foundIn } from './found';
import { rowsOf } from './rows';
import { compareBy } from './sorting';

const anItem = (gid: string, of: Partial<Item> = {}): Item => ({
  gid,
  name: gid,
  resource_type: 'project',
  color: null,
  owner: null,
  start_on: null,
  due_on: null,
  archived: false,
  current_status_update: null,
  progress: null,
  my_access_level: 'admin',
  custom_fields: [],
  ...of,
});
const done = (num_completed_tasks: number, num_tasks: number) => ({
  progress: { num_tasks, num_completed_tasks, num_milestones: 0, num_completed_milestones: 0 },
});
const nested = anItem('nested', { resource_type: 'portfolio' });

it('below an unfolded portfolio stands what is in it, each time that it is in one', () => {
  const lists = new Map([
    ['top', [nested, anItem('outer')]],
    ['nested', [anItem('inner')]],
  ]);
  const folded = rowsOf('top', lists, () => false);
  expect(folded.map(({ key }) => key)).toEqual(['nested', 'outer']);
  const unfolded = rowsOf('top', lists, (key) => key === 'nested');
  expect(unfolded.map(({ key, level, portfolio }) => [key, level, portfolio])).toEqual([
    ['nested', 1, 'top'],
    ['nested>inner', 2, 'nested'],
    ['outer', 1, 'top'],
  ]);
});

it('what has no value comes last, whichever way it is sorted', () => {
  const items = [anItem('none'), anItem('half', done(1, 2)), anItem('all', done(2, 2))];
  const sorted = (isDown: boolean) =>
    items.toSorted(compareBy({ column: 'progress', isDown }, [])).map(({ gid }) => gid);
  expect(sorted(false)).toEqual(['half', 'all', 'none']);
  expect(sorted(true)).toEqual(['all', 'half', 'none']);
});

it('by status, what needs somebody comes first', () => {
  const standing = (gid: string, status_type: 'on_track' | 'off_track' | 'complete') =>
    anItem(gid, { current_status_update: { gid: 's', status_type, title: '' } });
  const items = [standing('fine', 'on_track'), standing('over', 'complete'), standing('late', 'off_track')];
  const sorted = items.toSorted(compareBy({ column: 'status', isDown: false }, []));
  expect(sorted.map(({ gid }) => gid)).toEqual(['late', 'fine', 'over']);
});

it('what is found stands below what holds it', () => {
  const late = anItem('Bridge', {
    current_status_update: { gid: '1', title: '', status_type: 'off_track' },
    owner: { gid: '7', name: 'Ana' },
  });
  const lists = new Map([
    ['top', [nested, anItem('Road')]],
    ['nested', [late, anItem('Tunnel')]],
  ]);
  const rows = rowsOf('top', lists, () => true);
  const found = (text: string, status: 'off_track' | 'none' | null = null) =>
    foundIn(rows, { text, status }).map(({ item }) => item.name);
  expect(found('ana bri')).toEqual(['nested', 'Bridge']);
  expect(found('', 'off_track')).toEqual(['nested', 'Bridge']);
  expect(found('road', 'off_track')).toEqual([]);
  expect(found('', 'none')).toEqual(['nested', 'Tunnel', 'Road']);
  expect(foundIn(rows, { text: ' ', status: null })).toBe(rows);
});
