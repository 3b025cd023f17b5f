import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { useForm } from '@/ui/form/useForm';
import { type Allocation, type Planned, usualEffort } from './allocations';
import { PlanFields } from './PlanFields';

type Props = { allocation: Allocation; onSave: (planned: Planned) => void; onClose: () => void };

const fields = ['start_date', 'end_date'] as const;

/** How long and how much somebody is to work on a project. */
export function EditAllocationDialog({ allocation, onSave, onClose }: Props) {
  const { t } = useTranslation(['workload', 'common']);
  const { parent, start_date: start, end_date: end } = allocation;
  const [effort, setEffort] = useState(allocation.effort ?? usualEffort);
  const { form, input } = useForm({
    fields,
    check: ({ start_date, end_date }) =>
      end_date && end_date < start_date ? { end_date: t('settings.endsBefore') } : {},
    send: async ({ start_date, end_date }) => {
      onSave({ start_date, end_date, effort });
      onClose();
    },
  });
  return (
    <Dialog title={parent?.name ?? ''} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <PlanFields input={input} days={{ start, end }} effort={effort} onEffort={setEffort} />
        <DialogFoot send={t('common:save')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
