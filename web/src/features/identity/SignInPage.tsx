import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '@/lib/session/session';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { Doorway } from './Doorway';
import classes from './Doorway.module.css';
import { refusal } from './refusal';
import { setupQuery } from './setup';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('identity');
  const { next } = route.useSearch();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { data: setup } = useQuery(setupQuery);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem('');
    try {
      const session = await signIn(String(form.get('email')).trim(), String(form.get('password')));
      queryClient.setQueryData(sessionQuery.queryKey, session);
      // Only paths of this app: a full address in `next` could lead elsewhere.
      router.history.push(next?.match(/^\/[^/\\]/) ? next : '/');
    } catch (error) {
      setProblem(refusal(error));
      setBusy(false);
    }
  }

  if (setup?.needed) return <Navigate to="/setup" />;
  return (
    <Doorway title={t('signInTitle')}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput name="email" type="email" label={t('email')} autoComplete="username" required autoFocus />
        <PasswordInput
          name="password"
          label={t('password')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" loading={busy}>
          {t('signIn')}
        </Button>
      </form>
    </Doorway>
  );
}
