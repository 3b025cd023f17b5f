/**
 * What the API can delete but not bring back waits here while its toast offers Undo, and is deleted when that has gone,
 * or when the page is left.
 */
const waiting = new Set<() => void>();
const undoableFor = 10_000;

export function defer(run: () => void): () => void {
  const timer = setTimeout(now, undoableFor);
  function now() {
    cancel();
    run();
  }
  function cancel() {
    clearTimeout(timer);
    waiting.delete(now);
  }
  waiting.add(now);
  return cancel;
}

/** Carries out what still waits. */
export function runDeferred() {
  for (const now of [...waiting]) now();
}

if (typeof addEventListener === 'function') addEventListener('pagehide', runDeferred);
