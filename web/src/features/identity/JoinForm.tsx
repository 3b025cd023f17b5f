import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiError } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Doorway } from './Doorway';
import classes from './Doorway.module.css';
import { acceptInvitation, type Invitation } from './invitation';
import { PasswordField } from './PasswordField';
import { passwordProblem, passwordRefusal, shortestPassword } from './passwords';
import { useEnter } from './useEnter';

const fields = ['name', 'email', 'password'] as const;

type Props = { token: string; invitation: Invitation };

/** Somebody who is not signed in comes in: a newcomer says who they are, others give their password. */
export function JoinForm({ token, invitation }: Props) {
  const { t } = useTranslation('identity');
  const { workspace, email, has_account: known, invited_by } = invitation;
  const enter = useEnter();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    required: known ? ['password'] : email ? ['name', 'password'] : fields,
    check: ({ password }) => ({ password: known ? '' : passwordProblem(password) }),
    send: async ({ name, email: typed, password }) =>
      enter(await acceptInvitation(token, invitation, { name, email: email ?? typed.trim(), password })),
    explainBetter: (error) => {
      if (!(error instanceof ApiError) || error.status !== 401) return passwordRefusal(error, 'password');
      return known ? { general: t('wrong') } : { fields: { email: t('hasAccount') } };
    },
  });
  const signIn = (
    <>
      {t('haveAccount')}{' '}
      <Link to="/sign-in" search={{ next: `/invite/${token}` }}>
        {t('signIn')}
      </Link>
    </>
  );

  return (
    <Doorway
      title={t('join', { workspace: workspace.name })}
      hint={t('invitedBy', { name: invited_by.name, workspace: workspace.name })}
      below={!known && signIn}
    >
      <form className={classes.form} {...form}>
        {!known && (
          <TextInput {...input('name')} label={t('yourName')} autoComplete="name" maxLength={200} autoFocus />
        )}
        <TextInput
          {...input('email')}
          type="email"
          label={t('email')}
          autoComplete="username"
          autoCapitalize="none"
          defaultValue={email ?? ''}
          readOnly={email !== null}
        />
        <div className={classes.beside}>
          <PasswordField
            {...input('password')}
            label={t('password')}
            description={known ? undefined : t('passwordHint', { count: shortestPassword })}
            autoComplete={known ? 'current-password' : 'new-password'}
            autoFocus={known}
          />
          {known && <Link to="/forgot-password">{t('forgot')}</Link>}
        </div>
        <FormProblem refusal={refusal} onWaited={waited} />
        <Button type="submit" loading={busy} disabled={refusal.waitSeconds > 0}>
          {t(known ? 'signInAndJoin' : 'createAccountAndJoin')}
        </Button>
      </form>
    </Doorway>
  );
}
