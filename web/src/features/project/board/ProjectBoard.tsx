import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionEdits } from '@/features/section/editSections';
import { SectionNameInput } from '@/features/section/SectionNameInput';
import type { Section } from '@/features/section/sections';
import { autoScrollForElements } from '@/lib/drag/drag';
import { useViewedSections } from '../view/useProjectView';
import { BoardColumn } from './BoardColumn';
import classes from './ProjectBoard.module.css';
import { useBoardKeys } from './useBoardKeys';

type Props = {
  project: string;
  sections: Section[];
  edits: SectionEdits;
  openGid: string | null;
  openTask: (gid: string) => void;
};

const none: readonly string[] = [];

/** A project as columns of cards, one column a section. */
export function ProjectBoard({ project, sections, edits, openGid, openTask }: Props) {
  const { t } = useTranslation('section');
  const viewed = useViewedSections(project, sections);
  const board = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const keys = useBoardKeys({ project, sections, cards: viewed, board });

  useEffect(() => (board.current ? autoScrollForElements({ element: board.current }) : undefined), []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of its cards.
    <div ref={board} className={classes.board} onKeyDown={keys}>
      {sections.map((section) => (
        <BoardColumn
          key={section.gid}
          project={project}
          section={section}
          sections={sections}
          edits={edits}
          gids={viewed.get(section.gid) ?? none}
          openGid={openGid}
          openTask={openTask}
        />
      ))}
      <div className={classes.addSection}>
        {adding ? (
          <SectionNameInput
            label={t('newName')}
            onDone={(name) => {
              if (name) edits.add(name);
              setAdding(false);
            }}
          />
        ) : (
          <button type="button" className={classes.add} onClick={() => setAdding(true)}>
            <IconPlus size={15} stroke={1.6} aria-hidden />
            {t('add')}
          </button>
        )}
      </div>
    </div>
  );
}
