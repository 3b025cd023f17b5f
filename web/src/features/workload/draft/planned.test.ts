import { expect, it } from 'vitest';
import type { TaskRow } from '@/features/task/taskRow';
import type { DraftChange } from './drafts';
import { plannedTask, planOfTask, withChange } from './planned';

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
