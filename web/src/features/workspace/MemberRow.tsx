import { ActionIcon, Menu, NativeSelect } from '@mantine/core';
import { IconDots, IconKey, IconUserMinus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contactOf } from '@/features/agent/contactOf';
import { useRolesWithin } from '@/features/role/giving';
import { baseOf, type Role, useRoles } from '@/features/role/roles';
import { useMay } from '@/features/role/useMay';
import { useRoleWords } from '@/features/role/useRoleWords';
import { perform } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import rows from '@/ui/Rows.module.css';
import { removeUndoably } from '@/ui/removal';
import classes from './Members.module.css';
import { changeRole, type Member, membersQuery, removeMember, roleOf } from './members';
import { ResetLinkDialog } from './ResetLinkDialog';

type Props = { member: Member; canManage: boolean };

/** What of a membership shows that it has another role. */
function shownAs(role: Role): Pick<Member, 'is_admin' | 'is_guest' | 'assigned_role'> {
  const base = baseOf(role);
  return { is_admin: base === 'admin', is_guest: base === 'guest', assigned_role: role };
}

export function MemberRow({ member, canManage }: Props) {
  const { t } = useTranslation('workspace');
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const [linking, setLinking] = useState(false);
  const mayAssign = useMay('assign_roles');
  const wordsOf = useRoleWords();
  const within = useRolesWithin();
  const { gid, user, assigned_role } = member;
  const isBeyond = useRoles().length > 0 && !within.some((role) => role.gid === assigned_role.gid);
  const isMe = user.gid === me.gid;
  const key = membersQuery(workspace.gid).queryKey;

  const choose = (role: Role) =>
    perform({
      key: `membership:${gid}`,
      show: () =>
        paint(queryClient, key, (all) =>
          all.map((other) => (other.gid === gid ? { ...other, ...shownAs(role) } : other)),
        ),
      write: async () => {
        await changeRole(gid, role.gid);
      },
    });
  const remove = () =>
    removeUndoably({
      gid,
      label: t('memberRemoved', { name: user.name }),
      run: async () => {
        await removeMember(workspace.gid, user.gid);
        queryClient.setQueryData(key, (all) => all?.filter((other) => other.gid !== gid));
      },
    });

  return (
    <li className={rows.row}>
      <Avatar name={user.name} gid={user.gid} size={32} />
      <div className={rows.text}>
        <div className={rows.name}>
          <Link to="/people/$userGid" params={{ userGid: user.gid }} className={classes.person}>
            {user.name}
          </Link>
          {isMe && <span className={rows.mark}>{t('you')}</span>}
        </div>
        <div className={rows.more}>{contactOf(user)}</div>
      </div>
      {mayAssign && !isMe && !isBeyond ? (
        <NativeSelect
          className={classes.role}
          size="xs"
          aria-label={t('roleOf', { name: user.name })}
          value={assigned_role.gid}
          data={within
            .filter((role) => !role.archived || role.gid === assigned_role.gid)
            .map((role) => ({ value: role.gid, label: wordsOf(role).name }))}
          onChange={({ currentTarget }) => {
            const chosen = within.find((role) => role.gid === currentTarget.value);
            if (chosen) void choose(chosen);
          }}
        />
      ) : (
        <span className={classes.roleName}>
          {assigned_role.is_standard_role ? t(`roles.${roleOf(member)}`) : assigned_role.name}
        </span>
      )}
      {canManage && !isMe && !isBeyond && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('actionsFor', { name: user.name })}
            >
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconKey size={16} stroke={1.6} />} onClick={() => setLinking(true)}>
              {t('makeResetLink')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconUserMinus size={16} stroke={1.6} />}
              color="var(--c-danger)"
              onClick={remove}
            >
              {t('removeMember')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {linking && <ResetLinkDialog user={user} onClose={() => setLinking(false)} />}
    </li>
  );
}
