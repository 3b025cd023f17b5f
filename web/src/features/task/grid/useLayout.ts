import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Column, type Layout, layoutFor } from './columns';

/** Follows the list's width; measured before the first paint, so that no column is seen to go. */
export function useLayout(scroller: RefObject<HTMLElement | null>, wanted: readonly Column[]): Layout {
  const [layout, setLayout] = useState<Layout>({ columns: wanted, narrow: false });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const next = layoutFor(wanted, element.clientWidth);
      setLayout((now) => (isSame(now, next) ? now : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, wanted]);
  return layout;
}

function isSame(one: Layout, other: Layout): boolean {
  return one.narrow === other.narrow && one.columns.join() === other.columns.join();
}
