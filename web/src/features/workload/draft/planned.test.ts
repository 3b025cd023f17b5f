import { expect, it } from 'vitest';
import type { TaskRow } from '@/features/task/taskRow';
import type { Allocation } from '../allocations';
import type { DraftChange } from './drafts';
import {
  plannedAllocation,
  plannedOf,
  plannedTask,
  planOfAllocation,
  planOfTask,
  withChange,
  withoutAllocation,
} from './planned';

const task = {
  gid: '1',
  resource_subtype: 'default_task',
  assignee: { gid: 'ana', name: 'Ana' },
  start_on: null,
  start_at: null,
  due_on: '2026-12-02',
  due_at: null,
} as unknown as TaskRow;
const before = planOfTask(task);
const change: DraftChange = {
  resource: '1',
  resource_type: 'task',
  assignee: 'ben',
  start_date: null,
  end_date: '2026-12-09',
  before,
};

it('shows a task as it would be, and leaves it as it is', () => {
  expect(before).toEqual({ assignee: 'ana', start_date: null, end_date: '2026-12-02' });
  expect(plannedTask(task, change)).toMatchObject({
    assignee: { gid: 'ben' },
    due_on: '2026-12-09',
    start_on: null,
  });
  expect(plannedTask(task, undefined)).toBe(task);
  expect(task.due_on).toBe('2026-12-02');
});

it('keeps one change of each thing, and none that changes nothing', () => {
  expect(withChange([change], { ...change, end_date: '2026-12-16' })).toMatchObject([
    { end_date: '2026-12-16' },
  ]);
  expect(withChange([change], { ...change, ...before })).toEqual([]);
});

const allocation: Allocation = {
  gid: '2',
  parent: { gid: 'p', name: 'Launch', color: null },
  assignee: { gid: 'ana', name: 'Ana' },
  start_date: '2026-12-01',
  end_date: '2026-12-04',
  effort: { type: 'percent', value: 50 },
};
const now = planOfAllocation(allocation);
const given: DraftChange = {
  ...now,
  resource: '2',
  resource_type: 'allocation',
  action: 'changed',
  assignee: 'ben',
  effort: { type: 'percent', value: 80 },
  before: now,
};

it('shows an allocation with whoever is to have it, as much as they are to have', () => {
  const planned = plannedAllocation(allocation, given);
  expect(planned).toMatchObject({ assignee: { gid: 'ben' }, effort: { value: 80 }, end_date: '2026-12-04' });
  expect(plannedOf('ana', [allocation], [given])).toEqual([]);
  expect(plannedOf('ben', [allocation, allocation], [given])).toHaveLength(1);
});

it('is no change any more once effort and person are as they were', () => {
  expect(withChange([given], { ...given, ...now })).toEqual([]);
});

it('takes an allocation away, and one that was only to be added out of the draft', () => {
  const without = withoutAllocation([given], allocation);
  expect(without).toMatchObject([{ action: 'deleted', assignee: 'ana', before: now }]);
  expect(plannedAllocation(allocation, without[0])).toBeNull();
  expect(withoutAllocation([{ ...given, action: 'added', before: undefined }], allocation)).toEqual([]);
});
