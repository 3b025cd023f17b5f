import { type RefObject, useEffect, useRef, useState } from 'react';
import { plannedGid } from '@/features/task/plan/plannedDrag';
import { moveTo } from '@/features/task/plan/replan';
import { autoScrollForElements, combine, dropTargetForElements } from '@/lib/drag/drag';
import type { TimeAxis } from './useTimeAxis';

/** Takes tasks from the tray; answers the day over which one is held. */
export function useDayDrop(scroller: RefObject<HTMLDivElement | null>, axis: TimeAxis, nameWidth: number) {
  const [day, setDay] = useState<number | null>(null);
  const latest = useRef({ axis, nameWidth });
  useEffect(() => {
    latest.current = { axis, nameWidth };
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const dayUnder = (clientX: number) => {
      const x = clientX - element.getBoundingClientRect().left - latest.current.nameWidth;
      return x < 0 ? null : latest.current.axis.dayAtX(x + element.scrollLeft);
    };
    return combine(
      autoScrollForElements({ element }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => plannedGid(source.data) !== null,
        onDrag: ({ location }) => setDay(dayUnder(location.current.input.clientX)),
        onDragLeave: () => setDay(null),
        onDrop: ({ source, location }) => {
          setDay(null);
          const gid = plannedGid(source.data);
          const dropped = dayUnder(location.current.input.clientX);
          if (gid && dropped !== null) moveTo(gid, { start: dropped, end: dropped });
        },
      }),
    );
  }, [scroller]);
  return day;
}
