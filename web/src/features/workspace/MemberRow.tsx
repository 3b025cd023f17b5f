import { ActionIcon, Menu, NativeSelect } from '@mantine/core';
import { IconDots, IconKey, IconUserMinus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contactOf } from '@/features/agent/contactOf';
import { baseOf, type Role, useRoles } from '@/features/role/roles';
import { useMay } from '@/features/role/useMay';
import { perform } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import rows from '@/ui/Rows.module.css';
import { removeUndoably } from '@/ui/removal';
import classes from './Members.module.css';
import { changeRole, chosenRole, type Member, membersQuery, removeMember, roleOf, roles } from './members';
import { ResetLinkDialog } from './ResetLinkDialog';

type Props = { member: Member; canManage: boolean };

/** What of a membership shows that it has another role. */
function shownAs(
  chosen: string,
  ofWorkspace: Role[],
): Pick<Member, 'is_admin' | 'is_guest' | 'assigned_role'> {
  const role = ofWorkspace.find(({ gid }) => gid === chosen);
  const base = role ? baseOf(role) : chosen;
  return {
    is_admin: base === 'admin',
    is_guest: base === 'guest',
    assigned_role: { gid: chosen, name: role?.name ?? chosen, is_standard_role: !role },
  };
}

export function MemberRow({ member, canManage }: Props) {
  const { t } = useTranslation('workspace');
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const [linking, setLinking] = useState(false);
  const mayAssign = useMay('assign_roles');
  const ofWorkspace = useRoles().filter((role) => !role.is_standard_role);
  const { gid, user } = member;
  const isMe = user.gid === me.gid;
  const key = membersQuery(workspace.gid).queryKey;

  const choose = (chosen: string) =>
    perform({
      key: `membership:${gid}`,
      show: () =>
        paint(queryClient, key, (all) =>
          all.map((other) => (other.gid === gid ? { ...other, ...shownAs(chosen, ofWorkspace) } : other)),
        ),
      write: async () => {
        await changeRole(gid, chosen);
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
      {mayAssign && !isMe ? (
        <NativeSelect
          className={classes.role}
          size="xs"
          aria-label={t('roleOf', { name: user.name })}
          value={chosenRole(member)}
          data={[
            ...roles.map((value) => ({ value, label: t(`roles.${value}`) })),
            ...ofWorkspace
              .filter((role) => !role.archived || role.gid === chosenRole(member))
              .map((role) => ({ value: role.gid, label: role.name })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : (
        <span className={classes.roleName}>
          {member.assigned_role.is_standard_role ? t(`roles.${roleOf(member)}`) : member.assigned_role.name}
        </span>
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
