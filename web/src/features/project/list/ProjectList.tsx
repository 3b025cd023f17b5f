import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddFieldMenu } from '@/features/field/AddFieldMenu';
import { FieldHeader } from '@/features/field/FieldHeader';
import { useProjectFields } from '@/features/field/useProjectFields';
import type { SectionEdits } from '@/features/section/editSections';
import { SectionHeader } from '@/features/section/SectionHeader';
import { SectionNameInput } from '@/features/section/SectionNameInput';
import type { Section } from '@/features/section/sections';
import { type Column, fieldColumn } from '@/features/task/grid/columns';
import type { GridHost } from '@/features/task/grid/GridContext';
import type { Group } from '@/features/task/grid/rows';
import { TaskGrid } from '@/features/task/grid/TaskGrid';
import { EmptyState } from '@/ui/EmptyState';
import { isPlain } from '../view/projectView';
import { useProjectView, useViewedSections } from '../view/useProjectView';
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

const builtIn: readonly Column[] = ['name', 'assignee', 'due', 'tags'];
const none: readonly string[] = [];

/** A project as a list, section by section. */
export function ProjectList({ project, sections, edits, openGid, openTask, isComplete }: Props) {
  const { t } = useTranslation(['section', 'project']);
  const viewed = useViewedSections(project, sections);
  const [view] = useProjectView(project);
  const fields = useProjectFields(project);
  const columns = useMemo(() => [...builtIn, ...fields.map(({ gid }) => fieldColumn(gid))], [fields]);
  const fieldsByGid = useMemo(() => new Map(fields.map((field) => [field.gid, field])), [fields]);
  const [adding, setAdding] = useState(false);
  const groups = useMemo<Group[]>(
    () =>
      sections.map(({ gid, name }) => ({
        gid,
        name: name || t('untitled'),
        gids: viewed.get(gid) ?? none,
      })),
    [sections, viewed, t],
  );
  const host = useMemo<GridHost>(() => {
    const spotFor: GridHost['spotFor'] = ({ group, parent, after }) =>
      parent ? { in: 'task', parent, after } : { in: 'section', project, section: group, after };
    return {
      columns,
      fields: fieldsByGid,
      headerEnd: <AddFieldMenu project={project} fields={fields} />,
      renderFieldHeader: (field) => <FieldHeader project={project} field={field} />,
      placeFor: spotFor,
      // In an order of its own, a list has no places to move to; subtasks keep theirs.
      spotFor: (place) => (view.sort === 'manual' || place.parent ? spotFor(place) : null),
      openTask,
      openGid,
      renderGroup: (group, folded, onToggle) => {
        const section = sections.find(({ gid }) => gid === group.gid);
        if (!section) return null;
        const shared = { project, section, sections, edits, folded, onToggle };
        return <SectionHeader {...shared} count={group.gids.length} />;
      },
    };
  }, [project, sections, edits, openTask, openGid, columns, fields, fieldsByGid, view.sort]);

  const isEmpty = isComplete && groups.every(({ gids }) => gids.length === 0);
  return (
    <div className={classes.list}>
      <div className={classes.grid}>
        {isEmpty && (
          <EmptyState
            title={t(isPlain(view) ? 'project:empty.title' : 'project:emptyView.title')}
            hint={t(isPlain(view) ? 'project:empty.hint' : 'project:emptyView.hint')}
          />
        )}
        <TaskGrid host={host} groups={groups} />
      </div>
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
    </div>
  );
}
