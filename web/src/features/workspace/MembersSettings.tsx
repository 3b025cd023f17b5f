import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useInvitable } from '@/features/role/giving';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import { matching } from '@/ui/picker/matching';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import { InviteDialog } from './InviteDialog';
import { MemberRow } from './MemberRow';
import classes from './Members.module.css';
import { type Member, membersQuery, roleOf, roles, useMyRole } from './members';
import { PendingInvitations } from './PendingInvitations';

export function MembersSettings() {
  const { t } = useTranslation('workspace');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const myRole = useMyRole();
  const canInvite = useInvitable().length > 0;
  const { data: members, error, refetch } = useQuery(membersQuery(workspace.gid));
  const [inviting, setInviting] = useState(false);
  const [typed, setTyped] = useState('');
  const removed = useRemoved();

  const reload = () => queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid] });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'workspace_membership')) reload();
  }, reload);

  const shown = useMemo(() => {
    const present = (members ?? []).filter(({ gid }) => !removed.has(gid)).toSorted(byRoleThenName);
    const named = present.map((member) => ({ member, label: member.user.name, hint: member.user.email }));
    return matching(named, typed).map(({ member }) => member);
  }, [members, removed, typed]);

  if (error && !members) return <Problem error={error} retry={() => refetch()} />;
  if (!members) return null;
  return (
    <>
      <Panel
        title={t('members')}
        hint={t('membersHint')}
        actions={
          canInvite && (
            <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
              {t('invite')}
            </Button>
          )
        }
      >
        <TextInput
          className={classes.find}
          aria-label={t('findMember')}
          placeholder={t('findMember')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rightSectionWidth={72}
          rightSection={<span className={classes.count}>{t('count', { count: shown.length })}</span>}
        />
        {shown.length > 0 ? (
          <ul className={rows.rows} aria-label={t('members')}>
            {shown.map((member) => (
              <MemberRow key={member.gid} member={member} canManage={myRole === 'admin'} />
            ))}
          </ul>
        ) : (
          <p className={rows.nothing}>{t('nobodyFound')}</p>
        )}
      </Panel>
      {myRole && myRole !== 'guest' && <PendingInvitations canRevokeAll={myRole === 'admin'} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}

function byRoleThenName(one: Member, other: Member): number {
  const rank = (member: Member) => roles.indexOf(roleOf(member));
  return rank(one) - rank(other) || one.user.name.localeCompare(other.user.name);
}
