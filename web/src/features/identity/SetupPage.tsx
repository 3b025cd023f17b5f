import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { Doorway } from './Doorway';
import classes from './Doorway.module.css';
import { refusal } from './refusal';
import { setUp, setupQuery } from './setup';

export function SetupPage() {
  const { t } = useTranslation('identity');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data: setup } = useQuery(setupQuery);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name)).trim();
    setBusy(true);
    setProblem('');
    try {
      const session = await setUp({
        workspace_name: text('workspace'),
        name: text('name'),
        email: text('email'),
        password: String(form.get('password')),
      });
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: '/' });
      queryClient.setQueryData(setupQuery.queryKey, { needed: false });
    } catch (error) {
      setProblem(refusal(error));
      setBusy(false);
    }
  }

  if (setup && !setup.needed) return <Navigate to="/sign-in" />;
  return (
    <Doorway title={t('setupTitle')} hint={t('setupHint')}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          name="workspace"
          label={t('workspaceName')}
          placeholder={t('workspaceExample')}
          autoComplete="organization"
          required
          autoFocus
        />
        <TextInput name="name" label={t('yourName')} autoComplete="name" required />
        <TextInput name="email" type="email" label={t('email')} autoComplete="username" required />
        <PasswordInput
          name="password"
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          minLength={8}
          required
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" loading={busy}>
          {t('createWorkspace')}
        </Button>
      </form>
    </Doorway>
  );
}
