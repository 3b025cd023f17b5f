import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import header from '@/features/section/SectionHeader.module.css';
import type { DraggedTask } from '@/features/task/drag/dragData';
import { useTaskDrop } from '@/features/task/drag/useTaskDrop';
import type { Group } from '@/features/task/grid/rows';
import { comboOf } from '@/lib/keys/combo';

type Props = {
  group: Group;
  folded: boolean;
  onToggle: () => void;
  onDrop: ((dragged: DraggedTask) => void) | undefined;
};

/** The line above what tasks have in common. Its name folds it; it takes tasks dropped on it. */
export function GroupHeader({ group, folded, onToggle, onDrop }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const isOver = useTaskDrop(line, onDrop);

  function onKeyDown(event: KeyboardEvent) {
    const combo = comboOf(event.nativeEvent);
    if (!((combo === 'ArrowLeft' && !folded) || (combo === 'ArrowRight' && folded))) return;
    onToggle();
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className={header.header} data-over={isOver || undefined}>
      <div ref={line} className={header.line}>
        <button
          type="button"
          className={header.name}
          data-column="name"
          tabIndex={-1}
          aria-expanded={!folded}
          onClick={onToggle}
          onKeyDown={onKeyDown}
        >
          <IconChevronRight size={14} className={header.arrow} data-open={!folded || undefined} aria-hidden />
          <span className={header.text}>{group.name}</span>
          <span className={header.count}>{group.gids.length}</span>
        </button>
      </div>
    </div>
  );
}
