import { Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { projectsQuery } from '@/features/project/projects';
import { peopleQuery } from '@/features/task/fields/people';
import { addDays, today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { createAllocation, createPlaceholder, placeholdersQuery, usualEffort } from './allocations';
import { PlanFields } from './PlanFields';
import { workloadKey } from './workload';

type Props = { project?: string; onClose: () => void };

const fields = ['start_date', 'end_date'] as const;
const someone = 'new placeholder';
const usualDays = 27;

/** Who is to work on which project, from when to when, and how much. */
export function AllocationDialog({ project: given, onClose }: Props) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const { data: placeholders = [] } = useQuery(placeholdersQuery(workspace.gid));
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
      const gid = assignee === someone ? (await createPlaceholder(workspace.gid, name.trim())).gid : assignee;
      await createAllocation({ assignee: gid, parent: project, start_date, end_date, effort });
      void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) });
      void queryClient.invalidateQueries({ queryKey: placeholdersQuery(workspace.gid).queryKey });
      onClose();
    },
  });
  const named = (things: { gid: string; name: string }[]) =>
    things.map(({ gid, name }) => ({ value: gid, label: name }));
  return (
    <Dialog title={t('plan.title')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <Select
          label={t('plan.who')}
          searchable
          data={[
            { group: t('plan.people'), items: named(people) },
            {
              group: t('plan.placeholders'),
              items: [...named(placeholders), { value: someone, label: t('plan.newPlaceholder') }],
            },
          ]}
          value={assignee}
          onChange={setAssignee}
          data-autofocus
        />
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
          data={named(projects)}
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
