import { expect, it } from 'vitest';
import { asOneStep, redoLast, remember, undoLast } from './undo';

function step(log: string[], name: string, isMine = () => true) {
  return remember({
    label: name,
    undo: () => log.push(`-${name}`),
    redo: () => log.push(`+${name}`),
    isAsDone: isMine,
  });
}

it('takes back the last step first, and does it again', () => {
  const log: string[] = [];
  step(log, 'a');
  step(log, 'b');
  undoLast();
  undoLast();
  redoLast();
  expect(log).toEqual(['-b', '-a', '+a']);
  undoLast();
  expect(log.at(-1)).toBe('-a');
});

it('has nothing to do again once something else was done', () => {
  const log: string[] = [];
  step(log, 'a');
  undoLast();
  step(log, 'b');
  expect(redoLast()).toBeNull();
  undoLast();
});

it('takes back in one what was done in one, in the other order', () => {
  const log: string[] = [];
  asOneStep('both', () => {
    step(log, 'a');
    step(log, 'b');
  });
  expect(undoLast()?.step.label).toBe('both');
  redoLast();
  expect(log).toEqual(['-b', '-a', '+a', '+b']);
  undoLast();
});

it('leaves what somebody has changed since', () => {
  const log: string[] = [];
  step(log, 'a', () => false);
  expect(undoLast()).toMatchObject({ isLeft: true });
  expect(log).toEqual([]);
  expect(undoLast()).toBeNull();
});
