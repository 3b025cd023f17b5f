import { expect, test } from 'vitest';
import { forgetStepsOf, rememberOf } from './stepsOf';
import { redoLast, remember, undoLast } from './undo';

test('the steps of what is gone are neither taken back nor done again', () => {
  const done: string[] = [];
  const step = (label: string) => ({
    label,
    undo: () => done.push(`${label} back`),
    redo: () => done.push(`${label} again`),
  });
  remember(step('a task'));
  rememberOf('draft', step('one'));
  rememberOf('draft', step('two'));
  undoLast();
  forgetStepsOf('draft');
  expect(redoLast()).toBeNull();
  undoLast();
  expect(undoLast()).toBeNull();
  expect(done).toEqual(['two back', 'a task back']);
});
