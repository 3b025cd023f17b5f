import { type RefObject, useEffect, useState } from 'react';
import { dropTargetForElements } from '@/lib/drag/drag';
import { plannedGid } from '../plan/plannedDrag';
import { moveTo } from '../plan/replan';
import { dayUnder } from './useCalendarDrag';

/** Takes tasks from the tray; answers the day over which one is held. */
export function useCalendarDrop(root: RefObject<HTMLDivElement | null>): number | null {
  const [day, setDay] = useState<number | null>(null);
  useEffect(() => {
    if (!root.current) return;
    return dropTargetForElements({
      element: root.current,
      canDrop: ({ source }) => plannedGid(source.data) !== null,
      onDrag: ({ location: { current } }) => setDay(dayUnder(current.input.clientX, current.input.clientY)),
      onDragLeave: () => setDay(null),
      onDrop: ({ source, location: { current } }) => {
        setDay(null);
        const gid = plannedGid(source.data);
        const dropped = dayUnder(current.input.clientX, current.input.clientY);
        if (gid && dropped !== null) moveTo(gid, { start: dropped, end: dropped });
      },
    });
  }, [root]);
  return day;
}
