import { type RefObject, useEffect, useRef, useState } from 'react';
import {
  attachClosestEdge,
  combine,
  draggable,
  dropTargetForElements,
  extractClosestEdge,
} from '@/lib/drag/drag';
import { type DraggedTask, draggedTask } from '../drag/dragData';
import { showName } from '../drag/dragPreview';
import { keyOf, type Spot } from '../moveTask';
import { orderStore } from '../orderStore';
import { dropTasks, regroupTasks } from '../select/dropTasks';
import { taskStore } from '../taskStore';
import type { GridHost } from './GridContext';
import type { TaskRowPlace } from './rows';

export type Edge = 'top' | 'bottom';

/** Lets a row be dragged, and others be dropped above or below it. */
export function useRowDrag(
  element: RefObject<HTMLDivElement | null>,
  row: TaskRowPlace,
  host: GridHost,
  unfolded: boolean,
) {
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [dragging, setDragging] = useState(false);
  const latest = useRef({ row, host, unfolded });
  useEffect(() => {
    latest.current = { row, host, unfolded };
  });
  const known = taskStore.get(row.gid) !== undefined;
  // The rows of one list can come to stand by what they have in common, and back.
  const isMovable =
    host.regroup !== undefined ||
    host.spotFor({ group: row.group, parent: row.parent, after: null }) !== null;

  useEffect(() => {
    const target = element.current;
    if (!target || !known || !isMovable) return;
    const spot = () => {
      const { row, host } = latest.current;
      return host.spotFor({ group: row.group, parent: row.parent, after: null });
    };
    const regroups = () => latest.current.host.regroup !== undefined && latest.current.row.parent === null;
    const accepts = (dragged: DraggedTask | null) =>
      dragged !== null &&
      (regroups() ? dragged.group !== latest.current.row.group : dragged.from !== null) &&
      dragged.gid !== latest.current.row.gid &&
      !latest.current.row.key.startsWith(`${dragged.key}>`);
    const leave = () => {
      setEdge(null);
      setIsOver(false);
    };
    return combine(
      draggable({
        element: target,
        canDrag: () => !target.querySelector('input'),
        getInitialData: () => {
          const { gid, key } = latest.current.row;
          const here = spot();
          return {
            type: 'task',
            gid,
            key,
            group: latest.current.row.group,
            from: here && { ...here, after: orderStore.before(keyOf(here), gid) },
          };
        },
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          showName(taskStore.get(latest.current.row.gid)?.name ?? '', nativeSetDragImage),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) => accepts(draggedTask(source.data)),
        getData: ({ input, element }) =>
          attachClosestEdge({}, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => {
          if (regroups()) setIsOver(true);
          else setEdge(extractClosestEdge(self.data) as Edge | null);
        },
        onDragLeave: leave,
        onDrop: ({ self, source, location }) => {
          leave();
          const dragged = draggedTask(source.data);
          if (!dragged || location.current.dropTargets[0]?.element !== target) return;
          const { host, row } = latest.current;
          if (regroups()) {
            if (host.regroup) regroupTasks(dragged, host.regroup, row.group);
            return;
          }
          if (!dragged.from) return;
          const side = extractClosestEdge(self.data) as Edge | null;
          dropTasks(dragged, destination(latest.current, dragged.gid, side ?? 'bottom'));
        },
      }),
    );
  }, [element, known, isMovable]);
  return { edge, isOver, dragging };
}

type Target = { row: TaskRowPlace; host: GridHost; unfolded: boolean };

function destination({ row, host, unfolded }: Target, dragged: string, edge: Edge): Spot | null {
  // Below a task that shows its subtasks is above the first of them.
  if (edge === 'bottom' && unfolded) return host.spotFor({ group: row.group, parent: row.gid, after: null });
  const spot = host.spotFor({ group: row.group, parent: row.parent, after: row.gid });
  if (!spot || edge === 'bottom') return spot;
  const key = keyOf(spot);
  const above = orderStore.before(key, row.gid);
  return { ...spot, after: above === dragged ? orderStore.before(key, dragged) : above };
}
