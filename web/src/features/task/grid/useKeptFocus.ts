import { type RefObject, useLayoutEffect } from 'react';

/** Rows that change places are taken out of the page for a moment, which costs the focus; it comes back at once. */
export function useKeptFocus(scroller: RefObject<HTMLElement | null>) {
  const focused = document.activeElement;
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || !scroller.current?.contains(focused)) return;
    (focused as HTMLElement).focus({ preventScroll: true });
  });
}
