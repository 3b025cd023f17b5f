import { type RefObject, useEffect, useRef, useState } from 'react';
import { showName } from '@/features/task/drag/dragPreview';
import {
  attachClosestEdge,
  combine,
  draggable,
  dropTargetForElements,
  type Edge,
  extractClosestEdge,
} from '@/lib/drag/drag';
import type { Chart } from './chart';
import type { ChartEdits } from './editCharts';

type Subject = { chart: Chart; name: string; place: number; edits: ChartEdits; isFixed: boolean };

/** A chart is dragged by its head, to before or behind another one; on which side it would come to stand. */
export function useChartDrag(
  card: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  subject: Subject,
): Edge | null {
  const [edge, setEdge] = useState<Edge | null>(null);
  const latest = useRef(subject);
  useEffect(() => {
    latest.current = subject;
  });
  const { isFixed } = subject;

  useEffect(() => {
    if (!card.current || !head.current || isFixed) return;
    return combine(
      draggable({
        element: card.current,
        dragHandle: head.current,
        getInitialData: () => ({ type: 'chart', ...latest.current }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => showName(latest.current.name, nativeSetDragImage),
      }),
      dropTargetForElements({
        element: card.current,
        canDrop: ({ source }) => source.data.type === 'chart' && source.element !== card.current,
        getData: ({ input, element }) =>
          attachClosestEdge({}, { input, element, allowedEdges: ['left', 'right'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const dragged = source.data as unknown as Subject;
          const { place, edits } = latest.current;
          const behind = extractClosestEdge(self.data) === 'right' ? 1 : 0;
          const to = place + behind - (dragged.place < place + behind ? 1 : 0);
          edits.move(dragged.chart, to, dragged.name);
        },
      }),
    );
  }, [card, head, isFixed]);
  return edge;
}
