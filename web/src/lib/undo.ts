export type Undoable = { label: string; undo: () => void };

const steps: Undoable[] = [];
const deepest = 50;

/** Remembers a step that Ctrl/Cmd+Z takes back. Answers the step, for a toast to offer the same. */
export function remember(step: Undoable): Undoable {
  steps.push(step);
  if (steps.length > deepest) steps.shift();
  return step;
}

export function undoLast(): Undoable | undefined {
  const step = steps.pop();
  step?.undo();
  return step;
}

/** Takes back this very step, wherever it stands; once only. */
export function undo(step: Undoable) {
  const place = steps.indexOf(step);
  if (place < 0) return;
  steps.splice(place, 1);
  step.undo();
}

/** The step can no longer be taken back. */
export function forgetStep(step: Undoable) {
  const place = steps.indexOf(step);
  if (place >= 0) steps.splice(place, 1);
}
