import { TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';

const fields = ['name'] as const;

type Props = { title: string; name: string; save: (name: string) => Promise<unknown>; onClose: () => void };

/** Asks what a search is to be called. */
export function SaveSearchDialog({ title, name, save, onClose }: Props) {
  const { t } = useTranslation(['search', 'common']);
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async (values) => {
      await save(values.name.trim());
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <TextInput
          {...input('name')}
          label={t('saved.name')}
          defaultValue={name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('common:save')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
