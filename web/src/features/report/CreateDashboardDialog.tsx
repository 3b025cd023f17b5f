import { Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { createDashboard, dashboardsQuery } from './dashboards';

const fields = ['name'] as const;

/** A new dashboard: what it is called, and who sees it. */
export function CreateDashboardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('report');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isShared, setShared] = useState(false);
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name }) => {
      const visibility = isShared ? 'public_to_workspace' : 'private';
      const { gid } = await createDashboard(workspace.gid, name.trim(), visibility);
      void queryClient.invalidateQueries({ queryKey: dashboardsQuery(workspace.gid).queryKey });
      onClose();
      await navigate({ to: '/reporting/$dashboardGid', params: { dashboardGid: gid } });
    },
  });
  return (
    <Dialog title={t('create')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <TextInput {...input('name')} label={t('name')} maxLength={200} autoComplete="off" data-autofocus />
        <Switch
          label={t('shared')}
          description={t('sharedHint')}
          checked={isShared}
          onChange={({ currentTarget }) => setShared(currentTarget.checked)}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
