import { useEffect, useRef } from 'react';
import type { Change } from './change';
import { listen } from './liveStream';

/**
 * Hears of changes by anyone, in this tab or elsewhere, while the component is on screen.
 *
 * @param isReading whether what the changes are about is being read: the answer may be from before them, so they are
 *   told once more when it is there
 */
export function useLive(onChanges: (changes: Change[]) => void, onReset: () => void, isReading = false) {
  const latest = useRef({ onChanges, onReset, isReading });
  const meanwhile = useRef<Change[]>([]);
  useEffect(() => {
    latest.current = { onChanges, onReset, isReading };
  });
  useEffect(
    () =>
      listen({
        changes: (changes) => {
          if (latest.current.isReading) meanwhile.current.push(...changes);
          latest.current.onChanges(changes);
        },
        reset: () => latest.current.onReset(),
      }),
    [],
  );
  useEffect(() => {
    if (isReading || meanwhile.current.length === 0) return;
    latest.current.onChanges(meanwhile.current);
    meanwhile.current = [];
  }, [isReading]);
}
