import { useEffect, useRef } from 'react';
import { AddSection } from '@/features/section/AddSection';
import type { SectionEdits } from '@/features/section/editSections';
import type { Section } from '@/features/section/sections';
import { LazySelectionBar } from '@/features/task/select/LazySelectionBar';
import { rowKey } from '@/features/task/temporary';
import type { ViewedGroup } from '@/features/view/useTaskGroups';
import { autoScrollForElements } from '@/lib/drag/drag';
import { BoardColumn } from './BoardColumn';
import type { BoardHost } from './BoardHost';
import classes from './ProjectBoard.module.css';
import { useBoardKeys } from './useBoardKeys';
import { useBoardSelect } from './useBoardSelect';

type Props = {
  groups: readonly ViewedGroup[];
  host: BoardHost;
  /** Whether columns are sections, which can be changed, moved and added. */
  bySection: boolean;
  sections: Section[];
  edits: SectionEdits;
  openGid: string | null;
  openTask: (gid: string) => void;
};

/** Tasks as columns of cards. */
export function Board({ groups, host, bySection, sections, edits, openGid, openTask }: Props) {
  const board = useRef<HTMLDivElement>(null);
  const keys = useBoardKeys({ groups, host, board });

  useEffect(() => (board.current ? autoScrollForElements({ element: board.current }) : undefined), []);

  const select = useBoardSelect(groups, board);
  return (
    <>
      <LazySelectionBar host={host} groups={groups} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of its cards. */}
      <div
        ref={board}
        className={classes.board}
        onKeyDownCapture={select.onKeyDown}
        onKeyDown={keys}
        onClickCapture={select.onClick}
      >
        {groups.map((group) => (
          <BoardColumn
            key={rowKey(group.gid)}
            group={group}
            host={host}
            section={bySection ? sections.find(({ gid }) => rowKey(gid) === rowKey(group.gid)) : undefined}
            sections={sections}
            edits={edits}
            openGid={openGid}
            openTask={openTask}
          />
        ))}
        {bySection && (
          <div className={classes.addSection}>
            <AddSection edits={edits} className={classes.add} />
          </div>
        )}
      </div>
    </>
  );
}
