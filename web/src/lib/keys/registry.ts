import { comboOf, isModifier } from './combo';

export type Shortcut = {
  keys: string;
  /** What it does, in the reader's language; listed by `?`. */
  label: string;
  group: string;
  /** Without it, the entry is only listed: the widget in focus handles the key itself. */
  run?: () => void;
  /** Also while typing, as Ctrl+Enter does. */
  inFields?: boolean;
};

const shortcuts: Shortcut[] = [];
let first: { key: string; at: number } | null = null;
const longestPauseInSequence = 1200;

/** The latest registration wins, so a pane's key shadows the same key of the page below. */
export function register(added: Shortcut[]): () => void {
  shortcuts.unshift(...added);
  return () => {
    for (const shortcut of added) shortcuts.splice(shortcuts.indexOf(shortcut), 1);
  };
}

export function listed(): Shortcut[] {
  const seen = new Set<string>();
  return shortcuts.filter(({ keys, group }) => {
    const known = seen.has(group + keys);
    seen.add(group + keys);
    return !known;
  });
}

export function handleKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
  const combo = comboOf(event);
  if (combo === 'Escape' && isInLayer(event.target)) return;
  const typing = isTyping(event.target);
  const sequence =
    first && event.timeStamp - first.at < longestPauseInSequence ? `${first.key} ${combo}` : null;
  const found = match(sequence, typing) ?? match(combo, typing);
  first = typing ? null : { key: combo, at: event.timeStamp };
  if (!found?.run) return;
  first = null;
  event.preventDefault();
  found.run();
}

function match(combo: string | null, typing: boolean): Shortcut | undefined {
  if (!combo) return undefined;
  return shortcuts.find(
    (shortcut) => shortcut.keys === combo && shortcut.run && (shortcut.inFields || !typing),
  );
}

/** A dialog or menu closes itself, and only itself. */
function isInLayer(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog], [role=menu]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
