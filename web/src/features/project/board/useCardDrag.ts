import { type RefObject, useEffect, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { draggedTask } from '@/features/task/drag/dragData';
import { showName } from '@/features/task/drag/dragPreview';
import { keyOf } from '@/features/task/moveTask';
import { orderStore } from '@/features/task/orderStore';
import { dropTasks } from '@/features/task/select/dropTasks';
import { taskStore } from '@/features/task/taskStore';
import {
  attachClosestEdge,
  combine,
  draggable,
  dropTargetForElements,
  extractClosestEdge,
} from '@/lib/drag/drag';
import type { BoardHost } from './BoardHost';

export type Edge = 'top' | 'bottom';

export function useCardDrag(
  element: RefObject<HTMLDivElement | null>,
  gid: string,
  group: string,
  { spotFor, regroup }: BoardHost,
) {
  const [edge, setEdge] = useState<Edge | null>(null);
  const [dragging, setDragging] = useState(false);
  const mayEdit = useMayEdit();
  const known = taskStore.get(gid) !== undefined;

  useEffect(() => {
    const target = element.current;
    if (!target || !known || !mayEdit) return;
    const spot = (after: string | null) => spotFor({ group, parent: null, after });
    const above = (other: string) => {
      const here = spot(null);
      return here && orderStore.before(keyOf(here), other);
    };
    return combine(
      draggable({
        element: target,
        getInitialData: () => ({ type: 'task', gid, key: gid, group, from: spot(above(gid)) }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          showName(taskStore.get(gid)?.name ?? '', nativeSetDragImage),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) =>
          !regroup && draggedTask(source.data)?.gid !== gid && draggedTask(source.data) !== null,
        getData: ({ input, element }) =>
          attachClosestEdge({}, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as Edge | null),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const dragged = draggedTask(source.data);
          if (!dragged?.from) return;
          const before = extractClosestEdge(self.data) === 'top' ? above(gid) : gid;
          dropTasks(dragged, spot(before === dragged.gid ? above(dragged.gid) : before));
        },
      }),
    );
  }, [element, gid, group, spotFor, regroup, known, mayEdit]);
  return { edge, dragging };
}
