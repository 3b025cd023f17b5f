import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddFieldMenu } from '@/features/field/AddFieldMenu';
import { FieldHeader } from '@/features/field/FieldHeader';
import type { CustomField } from '@/features/field/field';
import type { SectionEdits } from '@/features/section/editSections';
import { SectionHeader } from '@/features/section/SectionHeader';
import { SectionNameInput } from '@/features/section/SectionNameInput';
import type { Section } from '@/features/section/sections';
import type { DraggedTask } from '@/features/task/drag/dragData';
import type { GridHost } from '@/features/task/grid/GridContext';
import { TaskGrid } from '@/features/task/grid/TaskGrid';
import { regroupTasks } from '@/features/task/select/dropTasks';
import { GroupHeader } from '@/features/view/GroupHeader';
import { isBySection } from '@/features/view/settings';
import { useColumns } from '@/features/view/useColumns';
import { EmptyState } from '@/ui/EmptyState';
import type { MenuEntry } from '@/ui/menuEntry';
import { useProjectView } from '../view/useProjectView';
import { useRegrouping } from '../view/useRegrouping';
import { useViewedGroups } from '../view/useViewedGroups';
import classes from './ProjectList.module.css';

type Props = {
  project: string;
  sections: Section[];
  edits: SectionEdits;
  openGid: string | null;
  openTask: (gid: string) => void;
  /** All of its tasks are known. */
  isComplete: boolean;
};

/** A project as a list, section by section or grouped as the view has it. */
export function ProjectList({ project, sections, edits, openGid, openTask, isComplete }: Props) {
  const { t } = useTranslation(['section', 'project']);
  const viewing = useProjectView(project);
  const groups = useViewedGroups(project, viewing);
  const { placeFor, spotFor, regroup } = useRegrouping(project, viewing, groups);
  const { settings, fields } = viewing;
  const renderFieldMenu = useCallback(
    (field: CustomField, entries: readonly (MenuEntry | false)[]) => (
      <FieldHeader project={project} field={field} entries={entries} />
    ),
    [project],
  );
  const { widths, ...columns } = useColumns(viewing, renderFieldMenu);
  const { columns: shown, fields: shownFields, renderHeader, renderTotal } = columns;
  const [adding, setAdding] = useState(false);
  const bySection = isBySection(settings.group_by);
  const host = useMemo<GridHost>(
    () => ({
      columns: shown,
      fields: shownFields,
      renderHeader,
      renderTotal,
      headerEnd: <AddFieldMenu project={project} fields={fields} />,
      placeFor,
      spotFor,
      regroup,
      isFlat: settings.subtasks,
      openTask,
      openGid,
      renderGroup: (group, folded, onToggle) => {
        const onDropTask = regroup && ((dragged: DraggedTask) => regroupTasks(dragged, regroup, group.gid));
        const section = bySection && sections.find(({ gid }) => gid === group.gid);
        if (section) {
          const shared = { project, section, sections, edits, folded, onToggle, onDropTask };
          return <SectionHeader {...shared} gids={group.gids} />;
        }
        return <GroupHeader group={group} folded={folded} onToggle={onToggle} onDrop={onDropTask} />;
      },
    }),
    [
      shown,
      shownFields,
      renderHeader,
      renderTotal,
      project,
      fields,
      placeFor,
      spotFor,
      regroup,
      settings.subtasks,
      openTask,
      openGid,
      bySection,
      sections,
      edits,
    ],
  );

  const isEmpty = isComplete && groups.every(({ gids }) => gids.length === 0);
  const says = settings.filters.length === 0 ? 'project:empty' : 'project:emptyView';
  return (
    <div className={classes.list}>
      <div className={classes.grid}>
        {isEmpty && <EmptyState title={t(`${says}.title` as const)} hint={t(`${says}.hint` as const)} />}
        <TaskGrid host={host} groups={groups} widths={widths} />
      </div>
      {bySection && (
        <div className={classes.foot}>
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
      )}
    </div>
  );
}
