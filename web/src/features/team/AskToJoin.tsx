import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { accessRequestsQuery, askForAccess } from '@/features/membership/accessRequests';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain } from '@/ui/form/explain';
import { sayProblem } from '@/ui/toasts';
import classes from './Team.module.css';

/** For a team that one asks to join: the asking, and that one has asked. */
export function AskToJoin({ team }: { team: string }) {
  const { t } = useTranslation('team');
  const queryClient = useQueryClient();
  const query = accessRequestsQuery(team);
  const { data: requests } = useQuery(query);
  const [busy, setBusy] = useState(false);

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const message = String(new FormData(event.currentTarget).get('message')).trim();
    setBusy(true);
    try {
      const asked = await askForAccess(team, message);
      queryClient.setQueryData(query.queryKey, [asked]);
    } catch (error) {
      sayProblem(explain(error, []).general);
    } finally {
      setBusy(false);
    }
  }
  if (!requests) return null;
  if (requests.length > 0)
    return (
      <p className={classes.closed} role="status">
        {t('asked')}
      </p>
    );
  return (
    <form className={classes.join} onSubmit={(event) => void ask(event)}>
      <span>{t('notAMember')}</span>
      <TextInput
        name="message"
        size="xs"
        className={classes.message}
        aria-label={t('askMessage')}
        placeholder={t('askMessage')}
        maxLength={1024}
      />
      <Button type="submit" size="xs" loading={busy}>
        {t('ask')}
      </Button>
    </form>
  );
}
