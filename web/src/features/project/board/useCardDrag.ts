import { type RefObject, useEffect, useState } from 'react';
import { draggedTask } from '@/features/task/drag/dragData';
import { showName } from '@/features/task/drag/dragPreview';
import { moveTask, type Spot } from '@/features/task/moveTask';
import { orderStore } from '@/features/task/orderStore';
import { taskStore } from '@/features/task/taskStore';
import {
  attachClosestEdge,
  combine,
  draggable,
  dropTargetForElements,
  extractClosestEdge,
} from '@/lib/drag/drag';

export type Edge = 'top' | 'bottom';

export function useCardDrag(
  element: RefObject<HTMLDivElement | null>,
  gid: string,
  project: string,
  section: string,
) {
  const [edge, setEdge] = useState<Edge | null>(null);
  const [dragging, setDragging] = useState(false);
  const known = taskStore.get(gid) !== undefined;

  useEffect(() => {
    const target = element.current;
    if (!target || !known) return;
    const spot = (after: string | null): Spot => ({ in: 'section', project, section, after });
    const above = (other: string) => orderStore.before(`section:${section}`, other);
    return combine(
      draggable({
        element: target,
        getInitialData: () => ({ type: 'task', gid, key: gid, from: spot(above(gid)) }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          showName(taskStore.get(gid)?.name ?? '', nativeSetDragImage),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) => draggedTask(source.data)?.gid !== gid && draggedTask(source.data) !== null,
        getData: ({ input, element }) =>
          attachClosestEdge({}, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as Edge | null),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const dragged = draggedTask(source.data);
          if (!dragged) return;
          const before = extractClosestEdge(self.data) === 'top' ? above(gid) : gid;
          moveTask(dragged.gid, dragged.from, spot(before === dragged.gid ? above(dragged.gid) : before));
        },
      }),
    );
  }, [element, gid, project, section, known]);
  return { edge, dragging };
}
