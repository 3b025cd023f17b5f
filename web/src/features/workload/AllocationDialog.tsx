import { Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { projectsQuery } from '@/features/project/projects';
import { addDays, today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { createAllocation, createPlaceholder, placeholdersQuery, usualEffort } from './allocations';
import { useOpenDraft } from './draft/DraftContext';
import { PlanFields } from './PlanFields';
import { someone, WhoSelect } from './WhoSelect';
import { workloadKey } from './workload';

type Props = { project?: string; onClose: () => void };

const fields = ['start_date', 'end_date'] as const;
const usualDays = 27;

/** Who is to work on which project, from when to when, and how much: for good, or in the draft on screen. */
export function AllocationDialog({ project: given, onClose }: Props) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const open = useOpenDraft();
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const [assignee, setAssignee] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [project, setProject] = useState<string | null>(given ?? null);
  const [effort, setEffort] = useState(usualEffort);
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    check: ({ start_date, end_date }) =>
      end_date && end_date < start_date ? { end_date: t('settings.endsBefore') } : {},
    send: async ({ start_date, end_date }) => {
      if (!assignee || !project) return;
      const days = { start_date, end_date };
      if (open) {
        const resource = numberOfItsOwn();
        const change = { resource, resource_type: 'allocation', action: 'added', parent: project } as const;
        const label = t('plan.added', { name: projects.find(({ gid }) => gid === project)?.name });
        open.plan({ ...change, assignee, ...days, effort }, label);
      } else {
        const gid =
          assignee === someone ? (await createPlaceholder(workspace.gid, name.trim())).gid : assignee;
        await createAllocation({ assignee: gid, parent: project, ...days, effort });
        void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) });
        void queryClient.invalidateQueries({ queryKey: placeholdersQuery(workspace.gid).queryKey });
      }
      onClose();
    },
  });
  return (
    <Dialog title={t('plan.title')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        {/* A placeholder would be there for everyone, before anything of the draft is. */}
        <WhoSelect value={assignee} onChange={setAssignee} withSomeone={!open} />
        {assignee === someone && (
          <TextInput
            label={t('plan.role')}
            placeholder={t('plan.roleHint')}
            maxLength={255}
            value={name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
        )}
        <Select
          label={t('project')}
          searchable
          data={projects.map(({ gid, name }) => ({ value: gid, label: name }))}
          value={project}
          onChange={setProject}
        />
        <PlanFields
          input={input}
          days={{ start: today(), end: addDays(today(), usualDays) }}
          effort={effort}
          onEffort={setEffort}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot
          send={t('plan.add')}
          busy={busy}
          disabled={!assignee || !project || (assignee === someone && !name.trim())}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

/** Of what a draft adds: exact as a number, and no other change of it was made in the same thousandth of a millisecond. */
const numberOfItsOwn = () => String(Date.now() * 1000 + Math.floor(Math.random() * 1000));
