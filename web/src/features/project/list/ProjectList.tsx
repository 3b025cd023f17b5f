import { useCallback, useMemo } from 'react';
import { AddFieldMenu } from '@/features/field/AddFieldMenu';
import { FieldHeader } from '@/features/field/FieldHeader';
import type { CustomField } from '@/features/field/field';
import { useMayEdit } from '@/features/membership/level';
import type { SectionEdits } from '@/features/section/editSections';
import type { Section } from '@/features/section/sections';
import { TaskList } from '@/features/view/TaskList';
import { useColumns } from '@/features/view/useColumns';
import { useRegrouping } from '@/features/view/useRegrouping';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';
import type { MenuEntry } from '@/ui/menuEntry';
import { useProjectView } from '../view/useProjectView';
import { useViewedGroups } from '../view/useViewedGroups';

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
export function ProjectList({ project, isComplete, ...list }: Props) {
  const { t } = useTranslation('project');
  const viewing = useProjectView(project);
  const groups = useViewedGroups(project, viewing);
  const regrouping = useRegrouping(project, viewing, groups);
  const { settings, fields } = viewing;
  const renderFieldMenu = useCallback(
    (field: CustomField, entries: readonly (MenuEntry | false)[]) => (
      <FieldHeader project={project} field={field} entries={entries} />
    ),
    [project],
  );
  const columns = useColumns(viewing, renderFieldMenu);
  const mayEdit = useMayEdit();
  const headerEnd = useMemo(
    () => mayEdit && <AddFieldMenu project={project} fields={fields} />,
    [mayEdit, project, fields],
  );
  const isEmpty = isComplete && groups.every(({ gids }) => gids.length === 0);
  const says = settings.filters.length === 0 ? 'empty' : 'emptyView';
  return (
    <TaskList
      {...list}
      viewed={viewing}
      groups={groups}
      columns={columns}
      regrouping={regrouping}
      headerEnd={headerEnd}
    >
      {isEmpty && <EmptyState title={t(`${says}.title` as const)} hint={t(`${says}.hint` as const)} />}
    </TaskList>
  );
}
