import { type RefObject, useEffect, useState } from 'react';
import { draggedTask } from '@/features/task/drag/dragData';
import { keyOf } from '@/features/task/moveTask';
import { orderStore } from '@/features/task/orderStore';
import { dropTasks, regroupTasks } from '@/features/task/select/dropTasks';
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
        if (regroup) {
          regroupTasks(dragged, regroup, group);
          return;
        }
        const to = spotFor({ group, parent: null, after: null });
        if (!to) return;
        const others = orderStore.get(keyOf(to)).filter((gid) => gid !== dragged.gid);
        dropTasks(dragged, { ...to, after: others.at(-1) ?? null });
      },
    });
  }, [column, group, spotFor, regroup]);
  return isOver;
}
