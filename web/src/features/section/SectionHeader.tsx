import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import type { DraggedTask } from '@/features/task/drag/dragData';
import { useTaskDrop } from '@/features/task/drag/useTaskDrop';
import { dropTasks } from '@/features/task/select/dropTasks';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import type { SectionEdits } from './editSections';
import { moveSectionBy } from './moveSectionBy';
import classes from './SectionHeader.module.css';
import { SectionMenu } from './SectionMenu';
import { SectionNameInput } from './SectionNameInput';
import type { Section } from './sections';
import { useSectionDrag } from './useSectionDrag';

type Props = {
  section: Section;
  sections: Section[];
  edits: SectionEdits;
  gids: readonly string[];
  folded: boolean;
  onToggle: () => void;
  /** Where tasks do not stand as people arranged them, what becomes of one that is dropped here. */
  onDropTask?: (dragged: DraggedTask) => void;
};

/** A section's line in the list. Its name folds it; its menu changes it; it takes tasks dropped on it. */
export function SectionHeader({ section, sections, edits, gids, folded, onToggle, onDropTask }: Props) {
  const { t } = useTranslation('section');
  const { project } = edits;
  const mayEdit = useMayEdit();
  const [renaming, setRenaming] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  // An element is one drop target, so what takes tasks lies inside what takes sections.
  const line = useRef<HTMLDivElement>(null);
  const edge = useSectionDrag(element, element, { section, sections, edits }, ['top', 'bottom']);
  const name = section.name || t('untitled');
  const isOver = useTaskDrop(line, (dragged) => {
    if (onDropTask) onDropTask(dragged);
    else dropTasks(dragged, { in: 'section', project, section: section.gid, after: null });
  });

  function onKeyDown(event: KeyboardEvent) {
    const combo = comboOf(event.nativeEvent);
    if ((combo === 'ArrowLeft' && !folded) || (combo === 'ArrowRight' && folded)) onToggle();
    else if (!mayEdit) return;
    else if (combo === 'F2') setRenaming(true);
    else if (combo === 'alt+shift+ArrowUp') moveSectionBy(edits, sections, section, -1);
    else if (combo === 'alt+shift+ArrowDown') moveSectionBy(edits, sections, section, 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={element}
      className={classes.header}
      data-over={isOver || undefined}
      data-edge={edge ?? undefined}
    >
      <div ref={line} className={classes.line}>
        {renaming ? (
          <SectionNameInput
            label={t('name')}
            initial={section.name}
            onDone={(next) => {
              if (next && next !== section.name) edits.rename(section, next);
              setRenaming(false);
            }}
          />
        ) : (
          <button
            type="button"
            className={classes.name}
            data-column="name"
            tabIndex={-1}
            aria-expanded={!folded}
            onClick={onToggle}
            onDoubleClick={() => setRenaming(mayEdit)}
            onKeyDown={onKeyDown}
          >
            <IconChevronRight
              size={14}
              className={classes.arrow}
              data-open={!folded || undefined}
              aria-hidden
            />
            <span className={classes.text}>{name}</span>
            <span className={classes.count}>{gids.length}</span>
          </button>
        )}
        <SectionMenu
          section={section}
          sections={sections}
          edits={edits}
          gids={gids}
          renaming={renaming}
          onRename={() => setRenaming(true)}
          directions="vertical"
        />
      </div>
    </div>
  );
}
