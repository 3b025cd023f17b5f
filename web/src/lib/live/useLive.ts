import { useEffect, useRef } from 'react';
import type { Change } from './change';
import { listen } from './liveStream';

/** Hears of changes by anyone, in this tab or elsewhere, while the component is on screen. */
export function useLive(onChanges: (changes: Change[]) => void, onReset: () => void) {
  const latest = useRef({ onChanges, onReset });
  useEffect(() => {
    latest.current = { onChanges, onReset };
  });
  useEffect(
    () =>
      listen({
        changes: (changes) => latest.current.onChanges(changes),
        reset: () => latest.current.onReset(),
      }),
    [],
  );
}
