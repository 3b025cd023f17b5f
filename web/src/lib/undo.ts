export type Undoable = {
  label: string;
  undo: () => void;
  /** Does it again; without it, it can only be taken back. */
  redo?: () => void;
  /** Whether all is as this step has left it: false when somebody has changed it since. */
  isAsDone?: () => boolean;
  /** The same for what taking it back has left. */
  isAsUndone?: () => boolean;
};

const steps: Undoable[] = [];
const takenBack: Undoable[] = [];
const deepest = 50;
const goneListeners = new Set<(step: Undoable) => void>();
let gathering: Undoable[] | null = null;

/** Remembers a step that Ctrl/Cmd+Z takes back. Answers the step, for a toast to offer the same. */
export function remember(step: Undoable): Undoable {
  if (gathering) {
    gathering.push(step);
    return step;
  }
  takenBack.length = 0;
  keep(step);
  return step;
}

/** All that is done meanwhile is one step. */
export function asOneStep(label: string, act: () => void): Undoable | null {
  const outer = gathering;
  const parts: Undoable[] = [];
  gathering = parts;
  try {
    act();
  } finally {
    gathering = outer;
  }
  if (parts.length === 0) return null;
  const last = parts.toReversed();
  return remember({
    label,
    undo: () => {
      for (const { undo } of last) undo();
    },
    redo: parts.some(({ redo }) => !redo)
      ? undefined
      : () => {
          for (const { redo } of parts) redo?.();
        },
    isAsDone: () => parts.every(({ isAsDone }) => isAsDone?.() ?? true),
    isAsUndone: () => parts.every(({ isAsUndone }) => isAsUndone?.() ?? true),
  });
}

/** What became of a wish to take back or do again: nothing is there, done, or left since somebody has changed it. */
export type Outcome = { step: Undoable; isLeft: boolean } | null;

export function undoLast(): Outcome {
  const step = steps.pop();
  if (!step) return null;
  const isLeft = step.isAsDone?.() === false;
  if (!isLeft) takeBack(step);
  return { step, isLeft };
}

export function redoLast(): Outcome {
  const step = takenBack.pop();
  if (!step) return null;
  const isLeft = step.isAsUndone?.() === false;
  if (!isLeft) doAgain(step);
  return { step, isLeft };
}

/** Takes back this very step, wherever it stands; once only. */
export function undo(step: Undoable) {
  if (forget(step)) takeBack(step);
}

/** Also over what somebody has changed since. */
export function takeBack(step: Undoable) {
  step.undo();
  if (step.redo) takenBack.push(step);
  for (const listener of goneListeners) listener(step);
}

export function doAgain(step: Undoable) {
  step.redo?.();
  keep(step);
}

/** The step can no longer be taken back, nor done again. */
export function forgetStep(step: Undoable) {
  forget(step);
  const place = takenBack.indexOf(step);
  if (place >= 0) takenBack.splice(place, 1);
  for (const listener of goneListeners) listener(step);
}

/** Hears of each step that cannot be taken back any more: it was, or it is forgotten. */
export function whenGone(listener: (step: Undoable) => void) {
  goneListeners.add(listener);
}

function keep(step: Undoable) {
  steps.push(step);
  if (steps.length > deepest) steps.shift();
}

function forget(step: Undoable): boolean {
  const place = steps.indexOf(step);
  if (place >= 0) steps.splice(place, 1);
  return place >= 0;
}
