import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import type { Tokens } from './tokens';

type Props = { tokens: Tokens; onMade: (secret: string) => void; onCancel: () => void };

const fields = ['name'] as const;

export function CreateTokenForm({ tokens, onMade, onCancel }: Props) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name }) => {
      const { token, ...made } = await tokens.create(name.trim());
      onMade(token ?? '');
      queryClient.setQueryData(tokens.query.queryKey, (all = []) => [made, ...all]);
    },
  });
  return (
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
      <DialogFoot send={t('createToken')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
