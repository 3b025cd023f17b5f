import { type RefObject, useEffect, useState } from 'react';

/** As far beyond the edge of the window, so that what scrolls into sight is there already. */
const ahead = '600px';

const told = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Whether an element has ever come near to what is seen; what few look at is not drawn before. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const shown = element.current;
    if (!shown || isNear) return;
    observer ??= new IntersectionObserver(tell, { rootMargin: ahead });
    const near = observer;
    told.set(shown, () => setNear(true));
    near.observe(shown);
    return () => near.unobserve(shown);
  }, [element, isNear]);
  return isNear;
}

function tell(entries: IntersectionObserverEntry[]) {
  for (const { isIntersecting, target } of entries) if (isIntersecting) told.get(target)?.();
}
