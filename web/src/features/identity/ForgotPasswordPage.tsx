import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Trans } from 'react-i18next';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Doorway } from './Doorway';
import classes from './Doorway.module.css';
import { askForReset } from './passwords';

const fields = ['email'] as const;

export function ForgotPasswordPage() {
  const { t, i18n } = useTranslation('identity');
  const [asked, setAsked] = useState<{ email: string; byMail: boolean } | null>(null);
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ email }) => setAsked({ email: email.trim(), byMail: await askForReset(email.trim()) }),
  });
  const back = (
    <Link to="/sign-in" className={classes.link}>
      {t('backToSignIn')}
    </Link>
  );

  if (asked) {
    const hint = asked.byMail ? (
      <Trans
        t={t}
        i18n={i18n}
        i18nKey="resetSent"
        values={{ email: asked.email }}
        components={{ strong: <strong /> }}
      />
    ) : (
      t('resetByAdmin')
    );
    return (
      <Doorway title={t(asked.byMail ? 'resetSentTitle' : 'resetByAdminTitle')} below={back}>
        <p className={classes.hint} role="status">
          {hint}
        </p>
      </Doorway>
    );
  }
  return (
    <Doorway title={t('forgotTitle')} hint={t('forgotHint')} below={back}>
      <form className={classes.form} {...form}>
        <TextInput
          {...input('email')}
          type="email"
          label={t('email')}
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <Button type="submit" loading={busy} disabled={refusal.waitSeconds > 0}>
          {t('sendResetLink')}
        </Button>
      </form>
    </Doorway>
  );
}
