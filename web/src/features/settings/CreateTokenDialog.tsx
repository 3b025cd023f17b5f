import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { CopyField } from '@/ui/CopyField';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { createToken, tokensQuery } from './tokens';

const fields = ['name'] as const;

/** Asks for a name, then shows the secret, this once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const [secret, setSecret] = useState('');
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name }) => {
      const { token, ...made } = await createToken(name.trim());
      setSecret(token ?? '');
      queryClient.setQueryData(tokensQuery.queryKey, (all = []) => [made, ...all]);
    },
  });

  if (secret) {
    return (
      <Dialog title={t('tokenMade')} onClose={onClose}>
        <div className={dialog.body}>
          <CopyField label={t('token')} value={secret} />
          <p className={dialog.note} role="status">
            {t('tokenOnce')}
          </p>
          <footer className={dialog.foot}>
            <Button onClick={onClose}>{t('done')}</Button>
          </footer>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('createToken')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <TextInput
          {...input('name')}
          label={t('tokenName')}
          description={t('tokenNameHint')}
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('createToken')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
