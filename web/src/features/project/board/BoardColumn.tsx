import { IconPlus } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionEdits } from '@/features/section/editSections';
import { SectionMenu } from '@/features/section/SectionMenu';
import { SectionNameInput } from '@/features/section/SectionNameInput';
import type { Section } from '@/features/section/sections';
import { useSectionDrag } from '@/features/section/useSectionDrag';
import { rowKey } from '@/features/task/temporary';
import { autoScrollForElements } from '@/lib/drag/drag';
import { BoardCard } from './BoardCard';
import { NewCard } from './NewCard';
import classes from './ProjectBoard.module.css';
import { useColumnDrop } from './useColumnDrop';

type Props = {
  project: string;
  section: Section;
  sections: Section[];
  edits: SectionEdits;
  gids: readonly string[];
  openGid: string | null;
  openTask: (gid: string) => void;
};

export function BoardColumn({ project, section, sections, edits, gids, openGid, openTask }: Props) {
  const { t } = useTranslation(['section', 'task']);
  const [renaming, setRenaming] = useState(false);
  const [adding, setAdding] = useState<'top' | 'bottom' | null>(null);
  const column = useRef<HTMLElement>(null);
  // An element is one drop target, so what takes cards lies inside what takes columns.
  const content = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const edge = useSectionDrag(head, column, { section, sections, edits }, ['left', 'right']);
  const isOver = useColumnDrop(content, project, section.gid);
  const name = section.name || t('untitled');

  useEffect(() => (scroller.current ? autoScrollForElements({ element: scroller.current }) : undefined), []);
  const virtual = useVirtualizer({
    count: gids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    getItemKey: (index) => rowKey(gids[index] ?? ''),
    overscan: 8,
    gap: 8,
  });
  const spot = { in: 'section' as const, project, section: section.gid };
  return (
    <section
      ref={column}
      className={classes.column}
      aria-labelledby={headingId}
      data-edge={edge ?? undefined}
      data-over={isOver || undefined}
      data-section={section.gid}
    >
      <div ref={content} className={classes.content}>
        <div ref={head} className={classes.head}>
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
            <h2 id={headingId} className={classes.heading} onDoubleClick={() => setRenaming(true)}>
              {name}
            </h2>
          )}
          <span className={classes.count}>
            <span aria-hidden>{gids.length}</span>
            <span className="visually-hidden">{t('taskCount', { count: gids.length })}</span>
          </span>
          <button
            type="button"
            className={classes.icon}
            aria-label={t('addTask', { name })}
            onClick={() => setAdding('top')}
          >
            <IconPlus size={16} />
          </button>
          <SectionMenu
            section={section}
            sections={sections}
            edits={edits}
            renaming={renaming}
            onRename={() => setRenaming(true)}
            directions="horizontal"
          />
        </div>
        <div ref={scroller} className={classes.scroll}>
          {adding === 'top' && <NewCard place={{ ...spot, after: null }} onDone={() => setAdding(null)} />}
          <ul className={classes.cards} aria-label={name} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, key }) => (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={classes.slot}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={gids.length}
                aria-posinset={index + 1}
              >
                <BoardCard
                  gid={gids[index] ?? ''}
                  project={project}
                  section={section.gid}
                  isOpen={openGid === gids[index]}
                  onOpen={openTask}
                />
              </li>
            ))}
          </ul>
          {adding === 'bottom' ? (
            <NewCard place={{ ...spot, after: gids.at(-1) ?? null }} onDone={() => setAdding(null)} />
          ) : (
            <button type="button" className={classes.add} onClick={() => setAdding('bottom')}>
              <IconPlus size={15} stroke={1.6} aria-hidden />
              {t('task:addCard')}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
