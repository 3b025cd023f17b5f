import { IconPlus } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import type { SectionEdits } from '@/features/section/editSections';
import { SectionMenu } from '@/features/section/SectionMenu';
import { SectionNameInput } from '@/features/section/SectionNameInput';
import type { Section } from '@/features/section/sections';
import { rowKey } from '@/features/task/temporary';
import type { ViewedGroup } from '@/features/view/useTaskGroups';
import { autoScrollForElements, type Edge } from '@/lib/drag/drag';
import { useTranslation } from '@/lib/i18n/useTranslation';
import plain from '@/ui/PlainButton.module.css';
import { BoardCard } from './BoardCard';
import type { BoardHost } from './BoardHost';
import { NewCard } from './NewCard';
import classes from './ProjectBoard.module.css';
import { SectionDrag } from './SectionDrag';
import { useColumnDrop } from './useColumnDrop';

type Props = {
  group: ViewedGroup;
  host: BoardHost;
  /** Where columns are sections, which can be changed and moved. */
  section: Section | undefined;
  sections: Section[];
  edits: SectionEdits;
  openGid: string | null;
  openTask: (gid: string) => void;
};

export function BoardColumn({ group, host, section, sections, edits, openGid, openTask }: Props) {
  const { t } = useTranslation(['section', 'task']);
  const mayEdit = useMayEdit();
  const [renaming, setRenaming] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [adding, setAdding] = useState<'top' | 'bottom' | null>(null);
  const column = useRef<HTMLElement>(null);
  // An element is one drop target, so what takes cards lies inside what takes columns.
  const content = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const { gids, name } = group;
  const isOver = useColumnDrop(content, group.gid, host);
  const placeAfter = (after: string | null) => host.placeFor({ group: group.gid, parent: null, after });
  const top = placeAfter(null);
  const bottom = placeAfter(gids.at(-1) ?? null);

  useEffect(() => (scroller.current ? autoScrollForElements({ element: scroller.current }) : undefined), []);
  const virtual = useVirtualizer({
    count: gids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    getItemKey: (index) => rowKey(gids[index] ?? ''),
    overscan: 8,
    gap: 8,
  });
  return (
    <section
      ref={column}
      className={classes.column}
      aria-labelledby={headingId}
      data-edge={edge ?? undefined}
      data-over={isOver || undefined}
      data-section={group.gid}
    >
      <div ref={content} className={classes.content}>
        <div ref={head} className={classes.head}>
          {section && renaming ? (
            <SectionNameInput
              label={t('name')}
              initial={section.name}
              onDone={(next) => {
                if (next && next !== section.name) edits.rename(section, next);
                setRenaming(false);
              }}
            />
          ) : (
            <h2 id={headingId} className={classes.heading} onDoubleClick={() => setRenaming(mayEdit)}>
              {name}
            </h2>
          )}
          <span className={classes.count}>
            <span aria-hidden>{gids.length}</span>
            <span className="visually-hidden">{t('taskCount', { count: gids.length })}</span>
          </span>
          {top && (
            <button
              type="button"
              className={plain.icon}
              aria-label={t('addTask', { name })}
              onClick={() => setAdding('top')}
            >
              <IconPlus size={16} />
            </button>
          )}
          {section && (
            <>
              <SectionMenu
                section={section}
                sections={sections}
                edits={edits}
                gids={gids}
                renaming={renaming}
                onRename={() => setRenaming(true)}
                directions="horizontal"
              />
              <SectionDrag
                handle={head}
                target={column}
                subject={{ section, sections, edits }}
                onEdge={setEdge}
              />
            </>
          )}
        </div>
        <div ref={scroller} className={classes.scroll}>
          {adding === 'top' && top && <NewCard place={top} onDone={() => setAdding(null)} />}
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
                  group={group.gid}
                  host={host}
                  isOpen={openGid === gids[index]}
                  onOpen={openTask}
                />
              </li>
            ))}
          </ul>
          {bottom && adding === 'bottom' && <NewCard place={bottom} onDone={() => setAdding(null)} />}
          {bottom && adding !== 'bottom' && (
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
