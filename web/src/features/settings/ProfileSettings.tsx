import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { put } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { Avatar } from '@/ui/Avatar';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Panel } from '@/ui/Panel';
import { say } from '@/ui/toasts';
import classes from './Settings.module.css';

const fields = ['name'] as const;

export function ProfileSettings() {
  const { t } = useTranslation(['settings', 'common']);
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name }) => {
      await put('/users/me', { name: name.trim() });
      queryClient.setQueryData(
        sessionQuery.queryKey,
        (session) => session && { ...session, user: { ...session.user, name: name.trim() } },
      );
      queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid] });
      say(t('saved'));
    },
  });
  return (
    <Panel title={t('pages.profile')} hint={t('profileHint')}>
      <div className={classes.me}>
        <Avatar name={me.name} gid={me.gid} size={56} />
        <div>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
        </div>
      </div>
      <form className={classes.form} {...form}>
        <TextInput
          {...input('name')}
          label={t('yourName')}
          defaultValue={me.name}
          autoComplete="name"
          maxLength={200}
        />
        <TextInput
          label={t('email')}
          description={t('emailHint')}
          value={me.email}
          readOnly
          autoComplete="username"
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <div>
          <Button type="submit" loading={busy}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
