import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerRequest } from '@/features/membership/accessRequests';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import { sayProblem } from '@/ui/toasts';
import classes from './InboxRow.module.css';
import { type InboxItem, inboxKey } from './inboxItems';

/** Lets whoever asks for access in, or not, right where they ask. */
export function AccessAnswer({ item }: { item: InboxItem }) {
  const { t } = useTranslation('inbox');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const request = item.resource?.gid ?? '';
  const status = item.resource?.approval_status;
  if (status !== 'pending') {
    return (
      <p className={classes.answered}>{t(status === 'approved' ? 'access.approved' : 'access.denied')}</p>
    );
  }
  async function answer(verb: 'approve' | 'reject') {
    setBusy(true);
    try {
      await answerRequest(request, verb);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    await queryClient.invalidateQueries({ queryKey: inboxKey(workspace.gid) });
    setBusy(false);
  }
  return (
    <div className={classes.answers}>
      <Button size="compact-sm" disabled={busy} onClick={() => void answer('approve')}>
        {t('access.approve')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void answer('reject')}>
        {t('access.deny')}
      </Button>
    </div>
  );
}
