import { Button } from '@mantine/core';
import { IconLink, IconMail } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf } from '@/lib/dates/day';
import { formatAgo, formatDay, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import { InvitedLinks } from './InvitedLinks';
import { invitationsQuery, invite, type PendingInvitation, revokeInvitation } from './invitations';

export function PendingInvitations({ canRevokeAll }: { canRevokeAll: boolean }) {
  const { t } = useTranslation('workspace');
  const { me, workspace } = useSession();
  const { data: invitations = [] } = useQuery(invitationsQuery(workspace.gid));
  const removed = useRemoved();
  const [made, setMade] = useState<PendingInvitation | null>(null);
  const shown = invitations.filter(({ gid }) => !removed.has(gid));
  if (shown.length === 0) return null;
  return (
    <Panel title={t('invitations')} hint={t('invitationsHint')}>
      <ul className={rows.rows} aria-label={t('invitations')}>
        {shown.map((invitation) => (
          <InvitationRow
            key={invitation.gid}
            invitation={invitation}
            canRevoke={canRevokeAll || invitation.invited_by?.gid === me.gid}
            onMade={setMade}
          />
        ))}
      </ul>
      {made && (
        <InvitedLinks
          outcomes={[{ email: made.email ?? undefined, url: made.url }]}
          onClose={() => setMade(null)}
        />
      )}
    </Panel>
  );
}

type RowProps = {
  invitation: PendingInvitation;
  canRevoke: boolean;
  onMade: (invitation: PendingInvitation) => void;
};

function InvitationRow({ invitation, canRevoke, onMade }: RowProps) {
  const { t } = useTranslation('workspace');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { gid, email, role, assigned_role, team, invited_by, created_at, expires_at } = invitation;
  const roleName = assigned_role.is_standard_role ? t(`roles.${role}`) : assigned_role.name;
  const key = invitationsQuery(workspace.gid).queryKey;
  const name = email ?? t('anyoneWithLink');
  const about = [
    team ? t('roleInTeam', { role: roleName, team: team.name }) : roleName,
    t('invitedAgo', { name: invited_by?.name ?? '', ago: formatAgo(created_at) }),
    t('until', { when: formatDay(dayOf(new Date(expires_at))) }),
  ];
  const revoke = () =>
    removeUndoably({
      gid,
      label: t('invitationRevoked', { name }),
      run: async () => {
        await revokeInvitation(gid);
        queryClient.setQueryData(key, (all) => all?.filter((other) => other.gid !== gid));
      },
    });
  /** A new link in the place of the old one, which stops working. */
  const again = useMutation({
    mutationFn: async () => {
      const made = await invite(workspace.gid, {
        assigned_role: assigned_role.gid,
        ...(email !== null && { email }),
        ...(team && { team: team.gid }),
      });
      if (made.gid !== gid) await revokeInvitation(gid);
      return made;
    },
    onSuccess: (made) => {
      onMade(made);
      void queryClient.invalidateQueries({ queryKey: key });
    },
    onError: (refusal) => sayProblem(explain(refusal, []).general),
  });
  return (
    <li className={rows.row}>
      {email ? (
        <IconMail size={20} stroke={1.5} aria-hidden />
      ) : (
        <IconLink size={20} stroke={1.5} aria-hidden />
      )}
      <div className={rows.text}>
        <div className={rows.name}>
          <span>{name}</span>
        </div>
        <div className={rows.more} title={t('worksUntil', { when: formatInstant(expires_at) })}>
          {about.join(' · ')}
        </div>
      </div>
      {canRevoke && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('inviteAgainOf', { name })}
          loading={again.isPending}
          onClick={() => again.mutate()}
        >
          {t('inviteAgain')}
        </Button>
      )}
      {canRevoke && (
        <Button variant="subtle" size="compact-sm" aria-label={t('revokeOf', { name })} onClick={revoke}>
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
