import { Button, TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { FormProblem } from '@/ui/form/FormProblem';
import { RadioRows } from '@/ui/form/RadioRows';
import { useForm } from '@/ui/form/useForm';

const fields = ['name', 'shared'] as const;

type Props = {
  canShare: boolean;
  save: (name: string, shared: boolean) => Promise<void>;
  onClose: () => void;
};

export function NewViewDialog({ canShare, save, onClose }: Props) {
  const { t } = useTranslation('view');
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    required: ['name'],
    send: ({ name, shared }) => save(name, canShare && shared === 'true'),
  });
  return (
    <Dialog title={t('newView')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <TextInput {...input('name')} label={t('name')} maxLength={200} autoComplete="off" data-autofocus />
        {canShare && (
          <RadioRows
            label={t('forWhom')}
            name="shared"
            defaultValue="true"
            choices={[
              { value: 'true', label: t('shared') },
              { value: 'false', label: t('private') },
            ]}
          />
        )}
        <FormProblem refusal={refusal} onWaited={waited} />
        <footer className={dialog.foot}>
          <Button type="submit" loading={busy}>
            {t('create')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
