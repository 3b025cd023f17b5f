import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Doorway } from './Doorway';
import classes from './Doorway.module.css';
import { PasswordField } from './PasswordField';
import { passwordProblem, passwordRefusal, shortestPassword } from './passwords';
import { setUp, setupQuery } from './setup';
import { useEnter } from './useEnter';

const fields = ['workspace_name', 'name', 'email', 'password'] as const;

/** The first visit: makes the first workspace and its admin. */
export function SetupPage() {
  const { t } = useTranslation('identity');
  const queryClient = useQueryClient();
  const { data: setup } = useQuery(setupQuery);
  const { data: session } = useQuery(sessionQuery);
  const enter = useEnter();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    check: ({ password }) => ({ password: passwordProblem(password) }),
    send: async (values) => {
      enter(await setUp(values));
      queryClient.removeQueries({ queryKey: setupQuery.queryKey });
    },
    explainBetter: (error) => passwordRefusal(error, 'password'),
  });

  // Just done, one is on the way in already.
  if (setup && !setup.needed && !session) return <Navigate to="/sign-in" />;
  return (
    <Doorway title={t('setupTitle')} hint={t('setupHint')}>
      <form className={classes.form} {...form}>
        <TextInput
          {...input('workspace_name')}
          label={t('workspaceName')}
          placeholder={t('workspaceExample')}
          autoComplete="organization"
          maxLength={200}
          autoFocus
        />
        <TextInput {...input('name')} label={t('yourName')} autoComplete="name" maxLength={200} />
        <TextInput
          {...input('email')}
          type="email"
          label={t('email')}
          autoComplete="username"
          autoCapitalize="none"
        />
        <PasswordField
          {...input('password')}
          label={t('password')}
          description={t('passwordHint', { count: shortestPassword })}
          autoComplete="new-password"
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <Button type="submit" loading={busy} disabled={refusal.waitSeconds > 0}>
          {t('createWorkspace')}
        </Button>
      </form>
    </Doorway>
  );
}
