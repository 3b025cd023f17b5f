import { expect, test } from 'vitest';
import { remember, undoLast } from '@/lib/undo';
import { sayUndoable, toastStore } from './toasts';

test('what was taken back by keys is offered no more', () => {
  sayUndoable(remember({ label: 'Moved', undo: () => {} }), 'Undo');
  expect(toastStore.get().map(({ text }) => text)).toEqual(['Moved']);
  undoLast();
  expect(toastStore.get()).toEqual([]);
});
