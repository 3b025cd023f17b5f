import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { put } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Panel } from '@/ui/Panel';
import { say } from '@/ui/toasts';
import { FiscalYear } from './FiscalYear';
import classes from './WorkspaceSettings.module.css';

const fields = ['name'] as const;

export function WorkspaceSettings() {
  const { t } = useTranslation(['workspace', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name }) => {
      await put(`/workspaces/${workspace.gid}`, { name: name.trim() });
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      say(t('renamed'));
    },
  });
  return (
    <>
      <Panel title={t('workspace')} hint={t('workspaceHint')}>
        <form className={classes.form} {...form}>
          <TextInput {...input('name')} label={t('name')} defaultValue={workspace.name} maxLength={200} />
          <FormProblem refusal={refusal} onWaited={waited} />
          <div>
            <Button type="submit" loading={busy}>
              {t('common:save')}
            </Button>
          </div>
        </form>
      </Panel>
      <FiscalYear />
    </>
  );
}
