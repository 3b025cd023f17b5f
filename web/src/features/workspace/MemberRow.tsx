import { ActionIcon, Menu, NativeSelect } from '@mantine/core';
import { IconDots, IconKey, IconUserMinus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { perform } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import rows from '@/ui/Rows.module.css';
import { removeUndoably } from '@/ui/removal';
import classes from './Members.module.css';
import { changeRole, type Member, membersQuery, type Role, removeMember, roleOf, roles } from './members';
import { ResetLinkDialog } from './ResetLinkDialog';

type Props = { member: Member; canManage: boolean };

export function MemberRow({ member, canManage }: Props) {
  const { t } = useTranslation('workspace');
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const [linking, setLinking] = useState(false);
  const { gid, user } = member;
  const isMe = user.gid === me.gid;
  const key = membersQuery(workspace.gid).queryKey;

  const choose = (role: Role) =>
    perform({
      key: `membership:${gid}`,
      show: () =>
        paint(queryClient, key, (all) =>
          all.map((other) =>
            other.gid === gid ? { ...other, is_admin: role === 'admin', is_guest: role === 'guest' } : other,
          ),
        ),
      write: async () => {
        await changeRole(gid, role);
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
        <div className={rows.more}>{user.email}</div>
      </div>
      {canManage && !isMe ? (
        <NativeSelect
          className={classes.role}
          size="xs"
          aria-label={t('roleOf', { name: user.name })}
          value={roleOf(member)}
          data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          onChange={(event) => choose(event.currentTarget.value as Role)}
        />
      ) : (
        <span className={classes.roleName}>{t(`roles.${roleOf(member)}`)}</span>
      )}
      {canManage && !isMe && (
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
