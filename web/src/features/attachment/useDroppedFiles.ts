import { type DragEvent, useState } from 'react';

/** What an element needs to take files that are dropped on it. */
export function useDroppedFiles(take: (files: File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  const target = {
    'data-over': isOver || undefined,
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setIsOver(false);
      take([...event.dataTransfer.files]);
    },
  };
  return { isOver, target };
}
