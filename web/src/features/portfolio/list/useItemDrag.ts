import { type RefObject, useEffect, useRef, useState } from 'react';
import { showName } from '@/features/task/drag/dragPreview';
import {
  attachClosestEdge,
  combine,
  draggable,
  dropTargetForElements,
  extractClosestEdge,
} from '@/lib/drag/drag';
import { loadedItems } from '../items';
import type { Item } from '../portfolios';
import { move } from './placeItem';
import type { ItemRow } from './rows';

type Edge = 'top' | 'bottom';

/** Lets a row be dragged to another place among those of its portfolio. */
export function useItemDrag(element: RefObject<HTMLElement | null>, row: ItemRow, isMovable: boolean) {
  const [edge, setEdge] = useState<Edge | null>(null);
  const [dragging, setDragging] = useState(false);
  const latest = useRef(row);
  useEffect(() => {
    latest.current = row;
  });
  const { portfolio } = row;

  useEffect(() => {
    const target = element.current;
    if (!target || !isMovable) return;
    return combine(
      draggable({
        element: target,
        canDrag: () => !target.querySelector('input'),
        getInitialData: () => ({ type: 'portfolio item', portfolio, item: latest.current.item }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          showName(latest.current.item.name, nativeSetDragImage),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: target,
        canDrop: ({ source: { data } }) =>
          data.type === 'portfolio item' &&
          data.portfolio === portfolio &&
          (data.item as Item).gid !== latest.current.item.gid,
        getData: ({ input, element }) =>
          attachClosestEdge({}, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as Edge | null),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const moved = source.data.item as Item;
          const others = (loadedItems().get(portfolio) ?? []).filter(({ gid }) => gid !== moved.gid);
          const at = others.findIndex(({ gid }) => gid === latest.current.item.gid);
          const isBelow = extractClosestEdge(self.data) === 'bottom';
          move(portfolio, moved, others[isBelow ? at : at - 1]?.gid ?? null);
        },
      }),
    );
  }, [element, portfolio, isMovable]);
  return { edge, dragging };
}
