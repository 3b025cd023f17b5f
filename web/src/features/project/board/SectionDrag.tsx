import { type RefObject, useEffect } from 'react';
import type { SectionEdits } from '@/features/section/editSections';
import type { Section } from '@/features/section/sections';
import { useSectionDrag } from '@/features/section/useSectionDrag';
import type { Edge } from '@/lib/drag/drag';

type Props = {
  handle: RefObject<HTMLElement | null>;
  target: RefObject<HTMLElement | null>;
  subject: { section: Section; sections: Section[]; edits: SectionEdits };
  onEdge: (edge: Edge | null) => void;
};

/** Lets a column be moved by its head; only columns that are sections have it. */
export function SectionDrag({ handle, target, subject, onEdge }: Props) {
  const edge = useSectionDrag(handle, target, subject, ['left', 'right']);
  useEffect(() => onEdge(edge), [edge, onEdge]);
  return null;
}
