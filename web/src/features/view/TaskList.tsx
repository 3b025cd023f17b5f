import { type ReactNode, useMemo } from 'react';
import { AddSection } from '@/features/section/AddSection';
import type { SectionEdits } from '@/features/section/editSections';
import { SectionHeader } from '@/features/section/SectionHeader';
import type { Section } from '@/features/section/sections';
import type { DraggedTask } from '@/features/task/drag/dragData';
import type { GridHost } from '@/features/task/grid/GridContext';
import { TaskGrid } from '@/features/task/grid/TaskGrid';
import { regroupTasks } from '@/features/task/select/dropTasks';
import { rowKey } from '@/features/task/temporary';
import { GroupHeader } from './GroupHeader';
import { isBySection } from './settings';
import classes from './TaskList.module.css';
import type { Columns } from './useColumns';
import type { useRegrouping } from './useRegrouping';
import type { ViewedGroup } from './useTaskGroups';
import type { Viewed } from './viewing';

type Props = {
  viewed: Viewed;
  groups: readonly ViewedGroup[];
  columns: Columns;
  regrouping: ReturnType<typeof useRegrouping>;
  headerEnd?: ReactNode;
  sections: Section[];
  edits: SectionEdits;
  openGid: string | null;
  openTask: (gid: string) => void;
  partsOf?: string;
  /** Above the rows, such as what is to be said where there are none. */
  children?: ReactNode;
};

/** Tasks as rows under headers: their sections, which can be changed and added, or what the view groups by. */
export function TaskList({
  viewed,
  groups,
  columns: { widths, columns, fields, renderHeader, renderTotal },
  regrouping: { placeFor, spotFor, regroup },
  headerEnd,
  sections,
  edits,
  openGid,
  openTask,
  partsOf,
  children,
}: Props) {
  const { group_by, subtasks } = viewed.settings;
  const bySection = isBySection(group_by);
  const host = useMemo<GridHost>(
    () => ({
      columns,
      fields,
      renderHeader,
      renderTotal,
      headerEnd,
      placeFor,
      spotFor,
      regroup,
      isFlat: subtasks,
      openTask,
      openGid,
      partsOf,
      renderGroup: (group, folded, onToggle) => {
        const onDropTask = regroup && ((dragged: DraggedTask) => regroupTasks(dragged, regroup, group.gid));
        // Where one has just got its real gid, headers and sections may hear of it one after the other.
        const section = bySection && sections.find(({ gid }) => rowKey(gid) === rowKey(group.gid));
        if (section) {
          const shared = { section, sections, edits, folded, onToggle, onDropTask };
          return <SectionHeader {...shared} gids={group.gids} />;
        }
        return <GroupHeader group={group} folded={folded} onToggle={onToggle} onDrop={onDropTask} />;
      },
    }),
    [
      columns,
      fields,
      renderHeader,
      renderTotal,
      headerEnd,
      placeFor,
      spotFor,
      regroup,
      subtasks,
      openTask,
      openGid,
      partsOf,
      bySection,
      sections,
      edits,
    ],
  );
  return (
    <div className={classes.list}>
      <div className={classes.grid}>
        {children}
        <TaskGrid host={host} groups={groups} widths={widths} />
      </div>
      {bySection && (
        <div className={classes.foot}>
          <AddSection edits={edits} className={classes.add} />
        </div>
      )}
    </div>
  );
}
