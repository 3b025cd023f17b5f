import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { useForm } from '@/ui/form/useForm';
import { type Allocation, type Planned, usualEffort } from './allocations';
import { PlanFields } from './PlanFields';
import { WhoSelect } from './WhoSelect';

type Props = { allocation: Allocation; onSave: (planned: Planned) => void; onClose: () => void };

const fields = ['start_date', 'end_date'] as const;

/** Who is to work on a project, how long and how much. */
export function EditAllocationDialog({ allocation, onSave, onClose }: Props) {
  const { t } = useTranslation(['workload', 'common']);
  const { parent, start_date: start, end_date: end } = allocation;
  const [assignee, setAssignee] = useState(allocation.assignee.gid);
  const [effort, setEffort] = useState(allocation.effort ?? usualEffort);
  const { form, input } = useForm({
    fields,
    check: ({ start_date, end_date }) =>
      end_date && end_date < start_date ? { end_date: t('settings.endsBefore') } : {},
    send: async ({ start_date, end_date }) => {
      const isGiven = assignee !== allocation.assignee.gid;
      const who = isGiven ? { gid: assignee, name: '' } : allocation.assignee;
      onSave({ assignee: who, start_date, end_date, effort });
      onClose();
    },
  });
  return (
    <Dialog title={parent?.name ?? ''} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <WhoSelect value={assignee} onChange={(gid) => gid && setAssignee(gid)} />
        <PlanFields input={input} days={{ start, end }} effort={effort} onEffort={setEffort} />
        <DialogFoot send={t('common:save')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
