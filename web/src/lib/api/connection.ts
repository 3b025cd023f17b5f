import { useSyncExternalStore } from 'react';

/** Whether the server can be reached, as far as the last request tells. */
let offline = typeof navigator !== 'undefined' && navigator.onLine === false;
let probe: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const pauses = [300, 1000, 2000, 5000, 10_000, 20_000];
let failures = 0;

export const connection = {
  isOffline: () => offline,

  /** A request got no answer. */
  lost() {
    if (!offline) change(true);
    ask();
  },

  /** The server answered. */
  found() {
    failures = 0;
    clearTimeout(probe);
    probe = undefined;
    if (offline) change(false);
  },

  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Asks the server from time to time whether it is there again. */
function ask() {
  probe ??= setTimeout(
    async () => {
      probe = undefined;
      const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null);
      if (answer?.ok) connection.found();
      else if (offline) ask();
    },
    pauses[Math.min(failures++, pauses.length - 1)],
  );
}

function change(next: boolean) {
  offline = next;
  for (const listener of [...listeners]) listener();
}

if (typeof addEventListener === 'function') {
  addEventListener('offline', () => connection.lost());
  addEventListener('online', () => {
    failures = 0;
    clearTimeout(probe);
    probe = undefined;
    if (offline) ask();
  });
  if (offline) ask();
}

export function useOffline(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isOffline);
}
