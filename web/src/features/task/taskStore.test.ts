import { expect, it } from 'vitest';
import { emptyRow } from './taskRow';
import { taskStore } from './taskStore';
import { becomes, newTemporaryGid } from './temporary';

it('keeps an edit on top while older answers come in, until it is released', () => {
  taskStore.confirm([emptyRow('1', 'Before')]);
  const release = taskStore.overlay('1', { name: 'Edited' });
  taskStore.confirm([{ ...emptyRow('1', 'Before'), due_on: '2026-05-01' }]);
  expect(taskStore.get('1')).toMatchObject({ name: 'Edited', due_on: '2026-05-01' });
  release();
  expect(taskStore.get('1')?.name).toBe('Before');
});

it('takes back one of several edits without touching the others', () => {
  taskStore.confirm([emptyRow('2', 'Task')]);
  const refuse = taskStore.overlay('2', { name: 'Refused' });
  taskStore.overlay('2', { completed: true });
  refuse();
  expect(taskStore.get('2')).toMatchObject({ name: 'Task', completed: true });
});

it('carries edits over when a task made here gets its real gid', () => {
  const temporary = newTemporaryGid();
  taskStore.confirm([emptyRow(temporary, 'New')]);
  const release = taskStore.overlay(temporary, { completed: true });
  becomes(temporary, '33');
  taskStore.become(temporary, emptyRow('33', 'New'));
  expect(taskStore.get('33')?.completed).toBe(true);
  release();
  expect(taskStore.get('33')?.completed).toBe(false);
  expect(taskStore.get(temporary)).toBeUndefined();
});
