import { useEffect, useRef } from 'react';
import { register, type Shortcut } from './registry';

/** Offers shortcuts while the component is on screen. The list keeps its length from one render to the next. */
export function useShortcuts(shortcuts: Shortcut[]) {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const names = shortcuts.map(({ keys, label }) => `${keys}\n${label}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the handlers are read when a key is pressed; only names and keys matter here.
  useEffect(
    () =>
      register(
        latest.current.map((shortcut, index) => ({
          ...shortcut,
          run: shortcut.run && (() => latest.current[index]?.run?.()),
        })),
      ),
    [names],
  );
}
