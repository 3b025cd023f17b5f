import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Doorway } from './Doorway';
import classes from './Doorway.module.css';
import { PasswordField } from './PasswordField';
import { passwordProblem, passwordRefusal, redeemReset, shortestPassword } from './passwords';
import { useEnter } from './useEnter';

const route = getRouteApi('/reset/$token');
const fields = ['password'] as const;

/** Where a reset link leads: sets the new password and goes in. */
export function ResetPasswordPage() {
  const { t } = useTranslation('identity');
  const { token } = route.useParams();
  const enter = useEnter();
  const [dead, setDead] = useState(false);
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    check: ({ password }) => ({ password: passwordProblem(password) }),
    send: async ({ password }) => enter(await redeemReset(token, password)),
    explainBetter: (error) => {
      if (error instanceof ApiError && error.message.startsWith('token:')) setDead(true);
      return passwordRefusal(error, 'password');
    },
  });

  if (dead) {
    return (
      <Doorway title={t('resetDeadTitle')} hint={t('resetDead')}>
        <Button component={Link} to="/forgot-password" mt={24} fullWidth>
          {t('askAgain')}
        </Button>
      </Doorway>
    );
  }
  return (
    <Doorway title={t('resetTitle')} hint={t('resetHint')}>
      <form className={classes.form} {...form}>
        <PasswordField
          {...input('password')}
          label={t('newPassword')}
          description={t('passwordHint', { count: shortestPassword })}
          autoComplete="new-password"
          autoFocus
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <Button type="submit" loading={busy} disabled={refusal.waitSeconds > 0}>
          {t('setPassword')}
        </Button>
      </form>
    </Doorway>
  );
}
