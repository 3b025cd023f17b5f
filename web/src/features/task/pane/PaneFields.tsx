import { Suspense, useState } from 'react';
import type { CustomField } from '@/features/field/field';
import { RecurrenceField } from '@/features/recurrence/RecurrenceField';
import { useRecurrence } from '@/features/recurrence/useRecurrence';
import { TagChips } from '@/features/tag/TagChips';
import { TagPicker } from '@/features/tag/TagPicker';
import { toggleTag } from '@/features/tag/tagTask';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { formatDue, urgencyOf } from '../due';
import { assign, setDates } from '../fieldEdits';
import { LazyDatePanel } from '../fields/LazyDatePanel';
import { PersonPicker } from '../fields/PersonPicker';
import { useMayEditTask } from '../mayEdit';
import type { TaskDetail } from '../taskDetail';
import type { Person, TaskRow } from '../taskRow';
import { CoAssignees } from './CoAssignees';
import { FieldButton } from './FieldButton';
import { Followers } from './Followers';
import { PaneCustomFields } from './PaneCustomFields';
import classes from './PaneFields.module.css';
import { ProjectsField } from './ProjectsField';

type Open = 'assignee' | 'due' | 'tags' | null;

type Props = {
  task: TaskRow;
  detail: TaskDetail | undefined;
  followers: Person[];
  fields: readonly CustomField[];
};

export function PaneFields({ task, detail, followers, fields }: Props) {
  const { t } = useTranslation('task');
  const { me } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const group = t('keys.group');
  const mayEdit = useMayEditTask()(task);
  const editing = (run: () => void) => () => mayEdit && run();
  useShortcuts([
    { keys: 'a', label: t('keys.assign'), group, run: editing(() => setOpen('assignee')) },
    {
      keys: 'm',
      label: t('keys.assignMe'),
      group,
      run: editing(() => assign(task, { gid: me.gid, name: me.name })),
    },
    { keys: 'd', label: t('keys.due'), group, run: editing(() => setOpen('due')) },
    { keys: 't', label: t('keys.tag'), group, run: editing(() => setOpen('tags')) },
  ]);
  const recurrence = detail?.recurrence ?? null;
  const onChange = useRecurrence({ ...task, recurrence });
  const { assignee } = task;
  const due = formatDue(task);
  const field = (name: Exclude<Open, null>) => ({
    open: open === name,
    onOpen: () => setOpen(name),
    onClose: () => setOpen(null),
  });
  return (
    <div className={classes.fields}>
      <fieldset className={classes.editable} disabled={!mayEdit}>
        <FieldButton
          {...field('assignee')}
          label={t('assignee')}
          value={assignee?.name ?? t('noAssignee')}
          isEmpty={!assignee}
          icon={assignee && <Avatar name={assignee.name} gid={assignee.gid} size={22} />}
        >
          <PersonPicker
            label={t('assignTo')}
            chosen={assignee ? [assignee] : []}
            onClose={() => setOpen(null)}
            onPick={(person) => {
              assign(task, person.gid === assignee?.gid ? null : person);
              setOpen(null);
            }}
          />
        </FieldButton>
        <CoAssignees task={task} />
        <FieldButton
          {...field('due')}
          label={t('dueDate')}
          value={due || t('noDueDate')}
          isEmpty={!due}
          urgency={urgencyOf(task)}
        >
          <Suspense fallback={<div style={{ height: 340 }} />}>
            <LazyDatePanel
              dates={task}
              repetition={detail && { recurrence, onChange }}
              onChange={(dates) => setDates(task, dates)}
              onClose={() => setOpen(null)}
            />
          </Suspense>
        </FieldButton>
        {detail && <RecurrenceField task={detail} />}
        <ProjectsField task={task} />
        <FieldButton
          {...field('tags')}
          label={t('tags')}
          value={task.tags.map(({ name }) => name).join(', ') || t('noTags')}
          isEmpty={task.tags.length === 0}
          shown={task.tags.length > 0 && <TagChips tags={task.tags} />}
        >
          <TagPicker
            chosen={task.tags}
            onToggle={(tag) => toggleTag(task.gid, tag)}
            onClose={() => setOpen(null)}
          />
        </FieldButton>
        <PaneCustomFields task={task} fields={fields} />
      </fieldset>
      <Followers mayAdd={mayEdit} task={task.gid} followers={followers} />
    </div>
  );
}
