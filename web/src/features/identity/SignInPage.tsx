import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { ApiError } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { signIn } from '@/lib/session/session';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Doorway } from './Doorway';
import classes from './Doorway.module.css';
import { PasswordField } from './PasswordField';
import { setupQuery } from './setup';
import { ssoAddress, ssoQuery } from './sso';
import { useEnter } from './useEnter';

const route = getRouteApi('/sign-in');
const fields = ['email', 'password'] as const;

export function SignInPage() {
  const { t } = useTranslation('identity');
  const { next, sso: problem } = route.useSearch();
  const { data: setup } = useQuery(setupQuery);
  const { data: sso } = useQuery(ssoQuery);
  const enter = useEnter();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ email, password }) => enter(await signIn(email.trim(), password), next),
    explainBetter: (error) =>
      error instanceof ApiError && error.status === 401 ? { general: t('wrong') } : null,
  });

  if (setup?.needed) return <Navigate to="/setup" />;
  return (
    <Doorway title={t('signInTitle')} below={t('noAccount')}>
      {problem && (
        <p className={classes.problem} role="alert">
          {t(`ssoProblem.${problem}`)}
        </p>
      )}
      <form className={classes.form} {...form}>
        <TextInput
          {...input('email')}
          type="email"
          label={t('email')}
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
        />
        <div className={classes.beside}>
          <PasswordField {...input('password')} label={t('password')} autoComplete="current-password" />
          <Link to="/forgot-password">{t('forgot')}</Link>
        </div>
        <FormProblem refusal={refusal} onWaited={waited} />
        <Button type="submit" loading={busy} disabled={refusal.waitSeconds > 0}>
          {t('signIn')}
        </Button>
      </form>
      {sso?.name && (
        <Button component="a" href={ssoAddress(next)} variant="default" fullWidth mt={12}>
          {t('signInAt', { provider: sso.name })}
        </Button>
      )}
    </Doorway>
  );
}
