import { type RefObject, useEffect, useRef, useState } from 'react';
import { dropTargetForElements } from '@/lib/drag/drag';
import { type DraggedTask, draggedTask } from './dragData';

/** Lets tasks be dropped on an element; answers whether one is over it. */
export function useTaskDrop(
  element: RefObject<HTMLElement | null>,
  onDrop: ((dragged: DraggedTask) => void) | undefined,
): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    if (!element.current) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => draggedTask(source.data) !== null,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        const dragged = draggedTask(source.data);
        if (dragged) latest.current?.(dragged);
      },
    });
  }, [element]);
  return isOver;
}
