import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`cairn.${name}`);
  } catch {
    return null;
  }
}

export function savePreference(name: string, value: string) {
  try {
    localStorage.setItem(`cairn.${name}`, value);
  } catch {
    // Storage can be full or switched off; the choice then lasts for this visit's page only.
  }
  for (const listener of listeners) listener();
}

/** A choice remembered on this device, such as the width of a pane. */
export function usePreference<T extends string>(name: string, initial: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(subscribe, () => readPreference(name) ?? initial) as T;
  const save = useCallback((next: T) => savePreference(name, next), [name]);
  return [value, save];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
