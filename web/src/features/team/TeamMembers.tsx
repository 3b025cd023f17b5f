import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contactOf } from '@/features/agent/contactOf';
import { useInvitable } from '@/features/role/giving';
import { PersonPicker } from '@/features/task/fields/PersonPicker';
import { WorkloadLink } from '@/features/workload/WorkloadLink';
import { InviteDialog } from '@/features/workspace/InviteDialog';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import { Pop } from '@/ui/Pop';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import classes from './Team.module.css';
import { addToTeam, removeFromTeam, type Team, type TeamMember, teamMembersQuery } from './teams';

type Props = { team: Team; canEdit: boolean };

export function TeamMembers({ team, canEdit }: Props) {
  const { t } = useTranslation('team');
  const queryClient = useQueryClient();
  const { data: members = [] } = useQuery(teamMembersQuery(team.gid));
  const removed = useRemoved();
  const [adding, setAdding] = useState(false);
  const [inviting, setInviting] = useState(false);
  const canInvite = useInvitable().length > 0;
  const key = teamMembersQuery(team.gid).queryKey;
  const shown = members
    .filter(({ gid }) => !removed.has(gid))
    .toSorted((one, other) => one.user.name.localeCompare(other.user.name));

  async function add(person: { gid: string; name: string }) {
    if (shown.some(({ user }) => user.gid === person.gid)) return;
    try {
      const added = await addToTeam(team.gid, person.gid);
      queryClient.setQueryData(key, (all = []) => [...all.filter(({ gid }) => gid !== added.gid), added]);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
  }
  function remove({ gid, user }: TeamMember) {
    removeUndoably({
      gid,
      label: t('memberRemoved', { name: user.name, team: team.name }),
      run: async () => {
        await removeFromTeam(team.gid, user.gid);
        queryClient.setQueryData(key, (all) => all?.filter((other) => other.gid !== gid));
      },
    });
  }

  const actions = canEdit && (
    <>
      {canInvite && (
        <Button
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => setInviting(true)}
        >
          {t('invite')}
        </Button>
      )}
      <Pop
        open={adding}
        onClose={() => setAdding(false)}
        label={t('addMember')}
        target={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(!adding)}>
            {t('addMember')}
          </Button>
        }
      >
        <PersonPicker
          label={t('addMember')}
          chosen={shown.map(({ user }) => user)}
          onPick={add}
          onClose={() => setAdding(false)}
        />
      </Pop>
    </>
  );
  return (
    <Panel
      title={t('members')}
      actions={
        <>
          <WorkloadLink of={{ team: team.gid }} />
          {actions}
        </>
      }
    >
      {shown.length > 0 ? (
        <ul className={rows.rows} aria-label={t('membersOf', { team: team.name })}>
          {shown.map((member) => (
            <MemberRow key={member.gid} member={member} onRemove={canEdit ? remove : undefined} />
          ))}
        </ul>
      ) : (
        <p className={rows.nothing}>{t('noMembers')}</p>
      )}
      {inviting && <InviteDialog teamGid={team.gid} onClose={() => setInviting(false)} />}
    </Panel>
  );
}

type RowProps = { member: TeamMember; onRemove?: (member: TeamMember) => void };

function MemberRow({ member, onRemove }: RowProps) {
  const { t } = useTranslation('team');
  const { me } = useSession();
  const { user, is_admin } = member;
  const remove = t(user.gid === me.gid ? 'leave' : 'removeMember', { name: user.name });
  return (
    <li className={rows.row}>
      <Avatar name={user.name} gid={user.gid} size={28} />
      <div className={rows.text}>
        <div className={rows.name}>
          <Link to="/people/$userGid" params={{ userGid: user.gid }} className={classes.person}>
            {user.name}
          </Link>
          {is_admin && <span className={rows.mark}>{t('teamAdmin')}</span>}
        </div>
        <div className={rows.more}>{contactOf(user)}</div>
      </div>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={remove}
          title={remove}
          onClick={() => onRemove(member)}
        >
          <IconUserMinus size={18} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
}
