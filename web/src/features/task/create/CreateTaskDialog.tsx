import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { mayEditAt } from '@/features/membership/level';
import { projectQuery } from '@/features/project/project';
import { keepDraft, newTask, readDraft } from '@/lib/drafts';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { ColorDot } from '@/ui/color/ColorDot';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { useForm } from '@/ui/form/useForm';
import { Picker } from '@/ui/picker/Picker';
import { formatDue } from '../due';
import { type Dates, undated } from '../fieldEdits';
import { LazyDatePanel } from '../fields/LazyDatePanel';
import { PersonPicker } from '../fields/PersonPicker';
import { FieldButton } from '../pane/FieldButton';
import type { Person } from '../taskRow';
import classes from './CreateTaskDialog.module.css';
import { createAnywhere } from './createAnywhere';
import { SaidChips } from './SaidChips';
import { datesOf, personOf, projectOf, ruleFor, useSaid } from './useSaid';

const fields = ['name'] as const;

type Props = { onClose: () => void };

/** A task from wherever one is: for the project on screen, or for oneself. What is picked counts, then what is typed. */
export function CreateTaskDialog({ onClose }: Props) {
  const { t } = useTranslation(['task', 'common']);
  const { me, workspace } = useSession();
  const { projectGid: shownGid = '' } = useParams({ strict: false });
  const { data: shownProject } = useQuery({ ...projectQuery(shownGid), enabled: shownGid !== '' });
  const projectGid = mayEditAt(shownProject?.my_access_level ?? null) ? shownGid || undefined : undefined;
  const navigate = useNavigate();
  const { name, said, typed, setTyped, ignore, projects } = useSaid(readDraft(me.gid, newTask) ?? '');
  const [pickedProject, setProject] = useState<string | null>();
  const [pickedAssignee, setAssignee] = useState<Person | null>();
  const [pickedDates, setDates] = useState<Dates>();
  const mine = projectGid ? null : { gid: me.gid, name: me.name };
  const first = <T,>(...values: (T | undefined)[]) => values.find((value) => value !== undefined);
  const chosen = first<string | null>(pickedProject, projectOf(said), projectGid) ?? null;
  const assignee = first<Person | null>(pickedAssignee, personOf(said), mine) ?? null;
  const dates = first(pickedDates, datesOf(said)) ?? undated;
  const [open, setOpen] = useState<'project' | 'assignee' | 'due' | null>(null);
  const project = projects.find(({ gid }) => gid === chosen) ?? null;
  const close = () => setOpen(null);
  const field = (name: Exclude<typeof open, null>) => ({
    open: open === name,
    onOpen: () => setOpen(name),
    onClose: close,
  });
  const { form, input } = useForm({
    fields,
    check: () => (name ? {} : { name: t('common:form.missing') }),
    send: async () => {
      const rule = ruleFor(said, dates);
      const task = { name, workspace: workspace.gid, project, assignee, dates, rule };
      keepDraft(me.gid, newTask, null);
      createAnywhere(task, (taskGid) => goTo(taskGid, project?.gid));
      onClose();
    },
  });
  /** What is typed waits for the next time where the dialog is closed without it. */
  function type(text: string) {
    setTyped(text);
    keepDraft(me.gid, newTask, text.trim() ? text : null);
  }
  function cancel() {
    keepDraft(me.gid, newTask, null);
    onClose();
  }
  function goTo(taskGid: string, projectGid: string | undefined) {
    if (!projectGid) void navigate({ to: '/my-tasks/task/$taskGid', params: { taskGid } });
    else void navigate({ to: '/project/$projectGid/list/task/$taskGid', params: { projectGid, taskGid } });
  }
  const due = formatDue(dates);
  return (
    <Dialog title={t('quick.title')} onClose={onClose} size={520}>
      <form className={dialog.body} {...form}>
        <TextInput
          {...input('name')}
          label={t('name')}
          placeholder={t('quick.hint')}
          maxLength={1024}
          autoComplete="off"
          data-autofocus
          defaultValue={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {said.length > 0 && <SaidChips said={said} onIgnore={ignore} />}
        <div className={classes.fields}>
          <FieldButton
            {...field('project')}
            label={t('quick.project')}
            value={project?.name ?? t('quick.noProject')}
            isEmpty={!project}
            icon={project && <ColorDot color={project.color} />}
          >
            <Picker
              label={t('addToProject')}
              placeholder={t('findProject')}
              options={projects.map(({ gid, name, color }) => ({
                id: gid,
                label: name,
                icon: <ColorDot color={color} />,
              }))}
              chosen={new Set(project && [project.gid])}
              nothing={t('noProjectFound')}
              onClose={close}
              onPick={(gid) => {
                setProject(gid === chosen ? null : gid);
                close();
              }}
            />
          </FieldButton>
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
              onClose={close}
              onPick={(person) => {
                setAssignee(person.gid === assignee?.gid ? null : person);
                close();
              }}
            />
          </FieldButton>
          <FieldButton {...field('due')} label={t('dueDate')} value={due || t('noDueDate')} isEmpty={!due}>
            <Suspense fallback={<div style={{ height: 340 }} />}>
              <LazyDatePanel dates={dates} onChange={setDates} onClose={close} />
            </Suspense>
          </FieldButton>
        </div>
        <DialogFoot send={t('quick.create')} onCancel={cancel} />
      </form>
    </Dialog>
  );
}
