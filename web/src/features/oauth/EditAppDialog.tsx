import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { explain } from '@/ui/form/explain';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { say, sayProblem } from '@/ui/toasts';
import { AppFields, appFields, linesOf } from './AppFields';
import { AppKeys } from './AppKeys';
import { type AppDetails, appQuery, appsQuery, rotateSecret, updateApp } from './apps';

/** One app of the person's own: what it is, and another secret for it. */
export function EditAppDialog({ gid, onClose }: { gid: string; onClose: () => void }) {
  const { data: app } = useQuery(appQuery(gid));
  return app ? <Details app={app} onClose={onClose} /> : null;
}

function Details({ app, onClose }: { app: AppDetails; onClose: () => void }) {
  const { t } = useTranslation('oauth');
  const queryClient = useQueryClient();
  const [workspaces, setWorkspaces] = useState(app.workspaces.map((workspace) => workspace.gid));
  const rotation = useMutation({
    mutationFn: () => rotateSecret(app.gid),
    onError: (error) => sayProblem(explain(error, []).general),
  });
  const { form, input, refusal, busy, waited } = useForm({
    fields: appFields,
    send: async ({ name, redirect_uris }) => {
      await updateApp(app.gid, { name: name.trim(), redirect_uris: linesOf(redirect_uris), workspaces });
      await queryClient.invalidateQueries({ queryKey: appsQuery.queryKey });
      say(t('saved'));
      onClose();
    },
  });
  return (
    <Dialog title={app.name} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <AppKeys app={rotation.data ?? app} />
        {app.confidential && !rotation.data && (
          <div>
            <Button variant="default" loading={rotation.isPending} onClick={() => rotation.mutate()}>
              {t('rotate')}
            </Button>
            <p className={dialog.note}>{t('rotateHint')}</p>
          </div>
        )}
        <AppFields input={input} app={app} workspaces={workspaces} onWorkspaces={setWorkspaces} />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('save')} busy={busy} disabled={workspaces.length === 0} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
