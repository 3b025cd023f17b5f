import { type RefObject, useEffect, useRef, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { showName } from '@/features/task/drag/dragPreview';
import {
  attachClosestEdge,
  combine,
  draggable,
  dropTargetForElements,
  type Edge,
  extractClosestEdge,
} from '@/lib/drag/drag';
import type { SectionEdits } from './editSections';
import type { Section } from './sections';

type Subject = { section: Section; sections: Section[]; edits: SectionEdits };

/** Sections are dragged by their headers: rows one above the other, or columns side by side. */
export function useSectionDrag(
  handle: RefObject<HTMLElement | null>,
  target: RefObject<HTMLElement | null>,
  subject: Subject,
  edges: ['top', 'bottom'] | ['left', 'right'],
): Edge | null {
  const [edge, setEdge] = useState<Edge | null>(null);
  const latest = useRef(subject);
  useEffect(() => {
    latest.current = subject;
  });
  const [start, end] = edges;
  const mayEdit = useMayEdit();

  useEffect(() => {
    if (!handle.current || !target.current || !mayEdit) return;
    const gidOf = () => latest.current.section.gid;
    return combine(
      draggable({
        element: handle.current,
        getInitialData: () => ({ type: 'section', gid: gidOf() }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          showName(latest.current.section.name, nativeSetDragImage),
      }),
      dropTargetForElements({
        element: target.current,
        canDrop: ({ source }) => source.data.type === 'section' && source.data.gid !== gidOf(),
        getData: ({ input, element }) =>
          attachClosestEdge({}, { input, element, allowedEdges: [start, end] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const moved = String(source.data.gid);
          const { section, sections, edits } = latest.current;
          const others = sections.filter(({ gid }) => gid !== moved);
          const place = others.findIndex(({ gid }) => gid === section.gid);
          const after = extractClosestEdge(self.data) === end ? section : others[place - 1];
          edits.move(moved, after?.gid ?? null);
        },
      }),
    );
  }, [handle, target, start, end, mayEdit]);
  return edge;
}
