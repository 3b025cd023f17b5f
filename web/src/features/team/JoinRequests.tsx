import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AccessRequest, accessRequestsQuery, answerRequest } from '@/features/membership/accessRequests';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { sayProblem } from '@/ui/toasts';
import { teamMembersQuery } from './teams';

/** Who waits to be let into the team; nothing while nobody does. */
export function JoinRequests({ team }: { team: string }) {
  const { t } = useTranslation('team');
  const { data: requests = [] } = useQuery(accessRequestsQuery(team));
  if (requests.length === 0) return null;
  return (
    <Panel title={t('requests')}>
      <ul className={rows.rows} aria-label={t('requests')}>
        {requests.map((request) => (
          <Row key={request.gid} team={team} request={request} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ team, request }: { team: string; request: AccessRequest }) {
  const { t } = useTranslation(['team', 'inbox']);
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { gid, message, requester } = request;
  const name = requester?.name ?? t('inbox:someone');

  async function answer(how: 'approve' | 'reject') {
    setBusy(true);
    try {
      await answerRequest(gid, how);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: accessRequestsQuery(team).queryKey }),
      queryClient.invalidateQueries({ queryKey: teamMembersQuery(team).queryKey }),
    ]);
    setBusy(false);
  }
  return (
    <li className={rows.row} aria-label={name}>
      <Avatar name={name} gid={requester?.gid ?? ''} size={28} />
      <div className={rows.text}>
        <div className={rows.name}>
          <span>{name}</span>
        </div>
        {message && <div className={rows.more}>{message}</div>}
      </div>
      <Button size="compact-sm" disabled={busy} onClick={() => void answer('approve')}>
        {t('inbox:access.approve')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void answer('reject')}>
        {t('inbox:access.deny')}
      </Button>
    </li>
  );
}
