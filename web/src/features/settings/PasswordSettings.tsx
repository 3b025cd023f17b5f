import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { PasswordField } from '@/features/identity/PasswordField';
import {
  changePassword,
  passwordProblem,
  passwordRefusal,
  shortestPassword,
} from '@/features/identity/passwords';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Panel } from '@/ui/Panel';
import { say } from '@/ui/toasts';
import classes from './Settings.module.css';
import { sessionsQuery } from './sessions';

const fields = ['current_password', 'new_password'] as const;

export function PasswordSettings() {
  const { t } = useTranslation(['settings', 'common', 'identity']);
  const { me } = useSession();
  const queryClient = useQueryClient();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    check: ({ new_password }) => ({ new_password: passwordProblem(new_password) }),
    send: async ({ current_password, new_password }) => {
      await changePassword(current_password, new_password);
      form.ref.current?.reset();
      queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      say(t('passwordChanged'));
    },
    explainBetter: (error) => passwordRefusal(error, 'new_password'),
  });
  return (
    <Panel title={t('pages.password')} hint={t('passwordHint')}>
      <form className={classes.form} {...form}>
        {/* Password keepers store the new password under this name. */}
        <input type="email" hidden readOnly value={me.email} autoComplete="username" />
        <PasswordField
          {...input('current_password')}
          label={t('currentPassword')}
          autoComplete="current-password"
        />
        <PasswordField
          {...input('new_password')}
          label={t('identity:newPassword')}
          description={t('identity:passwordHint', { count: shortestPassword })}
          autoComplete="new-password"
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <div>
          <Button type="submit" loading={busy} disabled={refusal.waitSeconds > 0}>
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
