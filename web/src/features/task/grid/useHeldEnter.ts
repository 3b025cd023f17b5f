import { useEffect } from 'react';
import type { GridState } from './useGridState';

/**
 * Enter that was pressed while a cell's editor was still on its way goes to the editor as it takes the focus, like what
 * was typed before it.
 */
export function useHeldEnter({ editing }: GridState) {
  const isHeld = editing?.entered === true;
  useEffect(() => {
    if (!isHeld) return;
    let later: ReturnType<typeof setTimeout>;
    const pass = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLInputElement)) return;
      // Once it is drawn with all that was typed.
      later = setTimeout(() =>
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
      );
    };
    document.addEventListener('focusin', pass, { once: true });
    return () => {
      clearTimeout(later);
      document.removeEventListener('focusin', pass);
    };
  }, [isHeld]);
}
