import { type RefObject, useEffect, useState } from 'react';
import { draggedTask } from '@/features/task/drag/dragData';
import { moveTask } from '@/features/task/moveTask';
import { orderStore } from '@/features/task/orderStore';
import { dropTargetForElements } from '@/lib/drag/drag';
import type { BoardHost } from './BoardHost';

/** A card dropped on a column, but on none of its cards, goes to its end. */
export function useColumnDrop(
  column: RefObject<HTMLElement | null>,
  group: string,
  { spotFor, regroup }: BoardHost,
): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => draggedTask(source.data) !== null,
      onDropTargetChange: ({ location }) => setIsOver(location.current.dropTargets[0]?.element === element),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source, location }) => {
        setIsOver(false);
        const dragged = draggedTask(source.data);
        if (!dragged || location.current.dropTargets[0]?.element !== element) return;
        if (regroup) regroup(dragged.gid, dragged.group, group);
        const others = orderStore.get(`section:${group}`).filter((gid) => gid !== dragged.gid);
        const to = spotFor({ group, parent: null, after: others.at(-1) ?? null });
        if (to && dragged.from) moveTask(dragged.gid, dragged.from, to);
      },
    });
  }, [column, group, spotFor, regroup]);
  return isOver;
}
