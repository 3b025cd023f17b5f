import { type RefObject, useEffect, useRef } from 'react';

const longEnough = 350;

/** A finger that rests on something takes hold of it; from then on it moves that and does not scroll. */
export function useRest(scroller: RefObject<HTMLElement | null>, isHolding: () => boolean) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(isHolding);
  latest.current = isHolding;
  useEffect(() => {
    const element = scroller.current;
    const keep = (event: Event) => {
      if (latest.current()) event.preventDefault();
    };
    // Has to be there before the finger is, or the browser scrolls without asking.
    element?.addEventListener('touchmove', keep, { passive: false });
    element?.addEventListener('contextmenu', keep);
    return () => {
      clearTimeout(timer.current);
      element?.removeEventListener('touchmove', keep);
      element?.removeEventListener('contextmenu', keep);
    };
  }, [scroller]);
  return {
    begin(take: () => void) {
      timer.current = setTimeout(() => {
        navigator.vibrate?.(10);
        take();
      }, longEnough);
    },
    end: () => clearTimeout(timer.current),
  };
}
