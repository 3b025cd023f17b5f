import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** What somebody has begun to write and not sent, kept on this device, person by person. */
export type Draft = {
  /** What it is about: a task that is commented on, or `new` for a task to be. */
  about: string;
  text: string;
  /** When it was last changed. */
  at: number;
};

/** A task that is not made yet. */
export const newTask = 'new';

const listeners = new Set<() => void>();
const prefixOf = (person: string) => `cairn.draft.${person}.`;

export function readDraft(person: string, about: string): string | null {
  return parse(about, stored(prefixOf(person) + about))?.text ?? null;
}

/** Null forgets it. */
export function keepDraft(person: string, about: string, text: string | null) {
  const key = prefixOf(person) + about;
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ text, at: Date.now() }));
  } catch {
    // Storage can be full or switched off; the draft then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** All drafts of a person, the latest first; also those that another tab keeps. */
export function useDrafts(person: string): Draft[] {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('storage', listener);
    };
  }, []);
  const kept = useSyncExternalStore(subscribe, () => JSON.stringify(draftsOf(person)));
  return useMemo(() => JSON.parse(kept) as Draft[], [kept]);
}

function draftsOf(person: string): Draft[] {
  const prefix = prefixOf(person);
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => parse(key.slice(prefix.length), stored(key)) ?? [])
      .sort((one, other) => other.at - one.at);
  } catch {
    return [];
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Drafts were the bare text once. */
function parse(about: string, kept: string | null): Draft | null {
  if (kept === null) return null;
  if (!kept.startsWith('{')) return { about, text: kept, at: 0 };
  const { text, at } = JSON.parse(kept) as Draft;
  return { about, text, at };
}
