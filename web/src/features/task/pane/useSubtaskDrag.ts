import { type RefObject, useEffect, useState } from 'react';
import {
  attachClosestEdge,
  combine,
  draggable,
  dropTargetForElements,
  extractClosestEdge,
} from '@/lib/drag/drag';
import { draggedTask } from '../drag/dragData';
import { showName } from '../drag/dragPreview';
import { moveTask } from '../moveTask';
import { orderStore } from '../orderStore';
import { taskStore } from '../taskStore';

type Edge = 'top' | 'bottom';

/** Lets a subtask be dragged among all that are shown in the pane; `path` has the gids above it in front. */
export function useSubtaskDrag(
  element: RefObject<HTMLDivElement | null>,
  gid: string,
  parent: string,
  path: string,
) {
  const [edge, setEdge] = useState<Edge | null>(null);
  const known = taskStore.get(gid) !== undefined;

  useEffect(() => {
    const target = element.current;
    if (!target || !known) return;
    const above = (other: string) => orderStore.before(`subtasks:${parent}`, other);
    return combine(
      draggable({
        element: target,
        getInitialData: () => ({
          type: 'task',
          gid,
          key: path,
          group: `subtasks:${parent}`,
          from: { in: 'task', parent, after: above(gid) },
        }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          showName(taskStore.get(gid)?.name ?? '', nativeSetDragImage),
      }),
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) => {
          const dragged = draggedTask(source.data);
          return dragged?.from?.in === 'task' && !`${path}>`.startsWith(`${dragged.key}>`);
        },
        getData: ({ input, element }) =>
          attachClosestEdge({}, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as Edge | null),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const dragged = draggedTask(source.data);
          if (!dragged?.from) return;
          const before = extractClosestEdge(self.data) === 'top' ? above(gid) : gid;
          const after = before === dragged.gid ? above(dragged.gid) : before;
          moveTask(dragged.gid, dragged.from, { in: 'task', parent, after });
        },
      }),
    );
  }, [element, gid, parent, path, known]);
  return edge;
}
