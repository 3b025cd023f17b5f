import { type Undoable, undo, whenGone } from '@/lib/undo';

export type Toast = {
  id: number;
  text: string;
  tone: 'plain' | 'problem';
  action?: { label: string; run: () => void };
  /** Until it is answered or dismissed. */
  stays?: boolean;
  /** What it offers to take back. */
  step?: Undoable;
};

let toasts: Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
const shownFor = { plain: 5000, undoable: 10_000, problem: 15_000 };
const mostAtOnce = 3;

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => toasts,
};

export function say(text: string, action?: Toast['action']) {
  show({ text, tone: 'plain', action }, action ? shownFor.undoable : shownFor.plain);
}

/** Says it until it is answered or dismissed; answers its id. */
export function sayForGood(text: string, action: Toast['action']): number {
  return add({ text, tone: 'plain', action, stays: true });
}

/** Says what was done and offers to take it back. `undoLabel` is the button. */
export function sayUndoable(step: Undoable, undoLabel: string) {
  show(
    { text: step.label, tone: 'plain', action: { label: undoLabel, run: () => undo(step) }, step },
    shownFor.undoable,
  );
}

whenGone((step) => {
  if (toasts.some((toast) => toast.step === step)) change(toasts.filter((toast) => toast.step !== step));
});

export function sayProblem(text: string, action?: Toast['action']) {
  show({ text, tone: 'problem', action }, shownFor.problem);
}

export function dismiss(id: number) {
  change(toasts.filter((toast) => toast.id !== id));
}

function show(toast: Omit<Toast, 'id'>, duration: number) {
  const id = add(toast);
  setTimeout(() => dismiss(id), duration);
}

function add(toast: Omit<Toast, 'id'>): number {
  const id = nextId++;
  const all = [...toasts, { ...toast, id }];
  const passing = all.filter(({ stays }) => !stays).slice(-mostAtOnce);
  change(all.filter((one) => one.stays || passing.includes(one)));
  return id;
}

function change(next: Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}
