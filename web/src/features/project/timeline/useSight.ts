import { type RefObject, useEffect, useState } from 'react';

/** The part of a scroller's content that is in sight, in CSS pixels. */
export type Sight = { top: number; height: number; left: number; width: number };

const stepAcross = 400;

/** Told in steps, so that scrolling by a few pixels draws nothing anew; what is drawn reaches a step beyond the sight. */
export function useSight(scroller: RefObject<HTMLElement | null>, rowHeight: number): Sight {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 900, left: 0, width: 1400 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stepDown = rowHeight * 6;
    const look = () => {
      const top = Math.floor(element.scrollTop / stepDown) * stepDown;
      const left = Math.floor(element.scrollLeft / stepAcross) * stepAcross;
      const { clientHeight: height, clientWidth: width } = element;
      setSight((now) =>
        now.top === top && now.left === left && now.height === height && now.width === width
          ? now
          : { top, height, left, width },
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroller, rowHeight]);
  return sight;
}

/** Indexes of the rows to draw: those in sight, and some on either side. */
export function rowsInSight({ top, height }: Sight, rowHeight: number, count: number) {
  const first = Math.max(0, Math.floor(top / rowHeight) - 6);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + 12);
  return { first, last };
}

export function daysInSight({ left, width }: Sight, from: number, dayWidth: number) {
  const first = from + Math.floor((left - stepAcross) / dayWidth);
  return { from: Math.max(from, first), to: from + Math.ceil((left + width + 2 * stepAcross) / dayWidth) };
}
