import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { today } from '@/lib/dates/day';
import { type DayNumber, numberOf } from '@/lib/dates/dayNumber';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import { usePreference } from '@/lib/preference';
import { looks, rangeAround, type Zoom, zooms } from './scale';

export type TimeAxis = ReturnType<typeof useTimeAxis>;

/** Of whole portfolios one wants to see more than of a project. */
type Kept = { as: string; first: Zoom };
const ofProject: Kept = { as: 'timeline.zoom', first: 'weeks' };

/** Which days lie where: the zoom, which this device keeps, and the scrolling that goes with it. */
export function useTimeAxis(
  scroller: RefObject<HTMLElement | null>,
  first: DayNumber,
  last: DayNumber,
  nameWidth: number,
  kept = ofProject,
) {
  const [chosen, setChosen] = usePreference<Zoom>(kept.as, kept.first);
  const zoom = zooms.includes(chosen) ? chosen : kept.first;
  const { dayWidth } = looks[zoom];
  const now = numberOf(today());
  const firstWeekday = firstDayOfWeek();
  const { from, to } = useMemo(
    () => rangeAround(first, last, now, zoom, firstWeekday),
    [first, last, now, zoom, firstWeekday],
  );
  /** The day that keeps its place on the screen when the axis changes, and where that place is. */
  const anchor = useRef<{ day: number; at: number } | null>(null);
  const visit = useRef(false);

  const scrollTo = useCallback(
    (day: number, at: number) => {
      if (scroller.current) scroller.current.scrollLeft = (day - from) * dayWidth - at;
    },
    [scroller, from, dayWidth],
  );
  const goTo = useCallback(
    (day: number) => scrollTo(day, ((scroller.current?.clientWidth ?? 0) - nameWidth) / 3),
    [scrollTo, scroller, nameWidth],
  );

  useLayoutEffect(() => {
    if (!visit.current) {
      visit.current = true;
      goTo(now);
    } else if (anchor.current) scrollTo(anchor.current.day, anchor.current.at);
    const element = scroller.current;
    if (!element) return;
    const remember = () => {
      anchor.current = { day: from + element.scrollLeft / dayWidth, at: 0 };
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, from, dayWidth, goTo, scrollTo, now]);

  /** `at` is the place on the screen that stays, counted from the left of the chart. */
  const zoomBy = useCallback(
    (steps: number, at?: number) => {
      const next = zooms[Math.max(0, Math.min(zooms.length - 1, zooms.indexOf(zoom) - steps))];
      const element = scroller.current;
      if (!next || !element || next === zoom) return;
      const place = at ?? (element.clientWidth - nameWidth) / 2;
      anchor.current = { day: from + (element.scrollLeft + place) / dayWidth, at: place };
      setChosen(next);
    },
    [scroller, zoom, setChosen, from, dayWidth, nameWidth],
  );

  return useMemo(
    () => ({
      zoom,
      dayWidth,
      from,
      to,
      now,
      firstWeekday,
      width: (to - from) * dayWidth,
      x: (day: number) => (day - from) * dayWidth,
      dayAtX: (x: number) => from + Math.floor(x / dayWidth),
      goTo,
      zoomBy,
    }),
    [zoom, dayWidth, from, to, now, firstWeekday, goTo, zoomBy],
  );
}
