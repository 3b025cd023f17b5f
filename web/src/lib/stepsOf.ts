import { forgetStep, remember, type Undoable } from './undo';

const steps = new Map<string, Undoable[]>();

/** Remembers a step that can be taken back as long as something stays as it is, such as a draft. */
export function rememberOf(thing: string, step: Undoable): Undoable {
  const kept = remember(step);
  steps.set(thing, [...(steps.get(thing) ?? []), kept]);
  return kept;
}

/** None of its steps can be taken back or done again any more. */
export function forgetStepsOf(thing: string) {
  for (const step of steps.get(thing) ?? []) forgetStep(step);
  steps.delete(thing);
}
