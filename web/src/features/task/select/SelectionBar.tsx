import {
  IconArrowRight,
  IconCalendar,
  IconCircleCheck,
  IconCopy,
  IconFolderPlus,
  IconForms,
  IconTag,
  IconTrash,
  IconUser,
  IconX,
} from '@tabler/icons-react';
import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import { TagPicker } from '@/features/tag/TagPicker';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { LazyDatePanel } from '../fields/LazyDatePanel';
import { PersonPicker } from '../fields/PersonPicker';
import type { GridHost } from '../grid/GridContext';
import type { Group } from '../grid/rows';
import { useMayDeleteTask } from '../mayDelete';
import { useMayEditTask } from '../mayEdit';
import { useTasks } from '../taskStore';
import { isTicked } from '../tick';
import { assignAll, completeAll, dateAll, deleteAll, tagAll } from './bulkEdits';
import { FieldsPanel } from './FieldsPanel';
import { MovePanel } from './MovePanel';
import { ProjectPanel } from './ProjectPanel';
import classes from './SelectionBar.module.css';
import { selection, useSelection } from './selection';

export type Chosen = {
  host: Pick<GridHost, 'placeFor' | 'spotFor' | 'regroup' | 'partsOf'>;
  /** What the tasks can be moved among. */
  groups: readonly Group[];
  onCopy?: () => void;
};
type Part = 'assignee' | 'due' | 'tag' | 'field' | 'move' | 'project';
type Sign = ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;

const noDates = { due_on: null, due_at: null, start_on: null };

/** What can be done to all tasks that are chosen. */
export function SelectionBar({ host, groups, onCopy }: Chosen) {
  const { t } = useTranslation(['task', 'common']);
  const tasks = useTasks(useSelection());
  const gids = tasks.map(({ gid }) => gid);
  const mayEdit = tasks.every(useMayEditTask());
  const mayDelete = tasks.every(useMayDeleteTask());
  const [open, setOpen] = useState<Part | null>(null);
  const close = () => setOpen(null);
  const isDone = tasks.length > 0 && tasks.every((task) => isTicked(task, host.partsOf));
  const project = projectOf(host, groups);
  // Groups by something else than sections tell their rows apart.
  const moveLabel = t(groups.some(({ path }) => path) ? 'select.regroup' : 'select.move');

  const button = (label: string, Icon: Sign, run: () => void, part?: Part) => (
    <button
      type="button"
      className={classes.action}
      aria-label={label}
      title={label}
      aria-haspopup={part && 'dialog'}
      aria-expanded={part && open === part}
      data-danger={Icon === IconTrash || undefined}
      onClick={run}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      {Icon !== IconX && <span>{label}</span>}
    </button>
  );
  const opener = (part: Part, label: string, Icon: Sign, panel: ReactNode) => (
    <Pop
      open={open === part}
      onClose={close}
      label={label}
      target={button(label, Icon, () => setOpen(open === part ? null : part), part)}
    >
      {panel}
    </Pop>
  );

  return (
    <div
      className={classes.bar}
      role="toolbar"
      aria-label={t('select.bar')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !open) selection.clear();
      }}
    >
      <span className={classes.count} role="status">
        {t('select.count', { count: gids.length })}
      </span>
      {mayEdit && (
        <>
          {button(t(isDone ? 'markIncomplete' : 'markComplete'), IconCircleCheck, () =>
            completeAll(gids, !isDone, host.partsOf),
          )}
          {opener(
            'assignee',
            t('assignee'),
            IconUser,
            <PersonPicker
              label={t('assignee')}
              chosen={[]}
              onClose={close}
              onPick={(person) => {
                assignAll(gids, person);
                close();
              }}
            />,
          )}
          {opener(
            'due',
            t('dueDate'),
            IconCalendar,
            <Suspense fallback={<div style={{ height: 300 }} />}>
              <LazyDatePanel
                dates={tasks[0] ?? noDates}
                onChange={(dates) => dateAll(gids, dates)}
                onClose={close}
              />
            </Suspense>,
          )}
          {opener(
            'tag',
            t('tags'),
            IconTag,
            <TagPicker chosen={[]} onToggle={(tag) => tagAll(gids, tag)} onClose={close} />,
          )}
          {project &&
            opener(
              'field',
              t('select.field'),
              IconForms,
              <FieldsPanel project={project} gids={gids} onClose={close} />,
            )}
          {(host.regroup || isArranged(host, groups)) &&
            opener(
              'move',
              moveLabel,
              IconArrowRight,
              <MovePanel host={host} groups={groups} gids={gids} label={moveLabel} onClose={close} />,
            )}
          {opener(
            'project',
            t('addToProject'),
            IconFolderPlus,
            <ProjectPanel gids={gids} here={project} onClose={close} />,
          )}
        </>
      )}
      {onCopy && button(t('common:copy'), IconCopy, onCopy)}
      {mayDelete &&
        button(t('common:delete'), IconTrash, () => {
          deleteAll(gids);
          selection.clear();
        })}
      {button(t('select.clear'), IconX, selection.clear)}
    </div>
  );
}

/** The project that these are the groups of. */
function projectOf(host: Chosen['host'], groups: readonly Group[]): string | undefined {
  const place = groups[0] && host.placeFor({ group: groups[0].gid, parent: null, after: null });
  return place?.in === 'section' ? (place.project ?? undefined) : undefined;
}

/** Whether they stand as people arranged them, in a project or in the reader's own list. */
function isArranged(host: Chosen['host'], groups: readonly Group[]): boolean {
  return (
    groups[0] !== undefined && host.spotFor({ group: groups[0].gid, parent: null, after: null }) !== null
  );
}
