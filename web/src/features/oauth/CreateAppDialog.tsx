import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { RadioRows } from '@/ui/form/RadioRows';
import { useForm } from '@/ui/form/useForm';
import { AppFields, appFields, linesOf } from './AppFields';
import { AppKeys } from './AppKeys';
import { type AppDetails, appsQuery, createApp } from './apps';

/** Asks what the app is, then shows its id and its secret, this once. */
export function CreateAppDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('oauth');
  const queryClient = useQueryClient();
  const { workspace } = useSession();
  const [workspaces, setWorkspaces] = useState([workspace.gid]);
  const [kind, setKind] = useState<'confidential' | 'public'>('confidential');
  const [made, setMade] = useState<AppDetails | null>(null);
  const { form, input, refusal, busy, waited } = useForm({
    fields: appFields,
    send: async ({ name, redirect_uris }) => {
      const confidential = kind === 'confidential';
      const app = await createApp({
        name: name.trim(),
        redirect_uris: linesOf(redirect_uris),
        workspaces,
        confidential,
      });
      setMade(app);
      const { client_secret: _, ...kept } = app;
      queryClient.setQueryData(appsQuery.queryKey, (all = []) => [kept, ...all]);
    },
  });

  if (made) {
    return (
      <Dialog title={t('made')} onClose={onClose}>
        <div className={dialog.body}>
          <AppKeys app={made} />
          <footer className={dialog.foot}>
            <Button onClick={onClose}>{t('done')}</Button>
          </footer>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('create')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <AppFields input={input} workspaces={workspaces} onWorkspaces={setWorkspaces} />
        <RadioRows
          label={t('kind')}
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'confidential', label: t('confidential'), hint: t('confidentialHint') },
            { value: 'public', label: t('public'), hint: t('publicHint') },
          ]}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('create')} busy={busy} disabled={workspaces.length === 0} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
