import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconShield, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { perform } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import rows from '@/ui/Rows.module.css';
import { removeUndoably } from '@/ui/removal';
import { deleteRole, type Role, rolesQuery, updateRole } from './roles';
import { useRoleWords } from './useRoleWords';

type Props = { role: Role; mayManage: boolean; onOpen: () => void };

export function RoleRow({ role, mayManage, onOpen }: Props) {
  const { t } = useTranslation('role');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { name, description } = useRoleWords()(role);
  const { gid, archived } = role;
  const key = rolesQuery(workspace.gid).queryKey;

  const archive = (to: boolean) =>
    perform({
      key: `role:${gid}`,
      show: () =>
        paint(queryClient, key, (all) =>
          all.map((other) => (other.gid === gid ? { ...other, archived: to } : other)),
        ),
      write: async () => {
        await updateRole(gid, { archived: to });
      },
    });
  const remove = () =>
    removeUndoably({
      gid,
      label: t('deleted', { name }),
      run: async () => {
        await deleteRole(gid);
        queryClient.setQueryData(key, (all) => all?.filter((other) => other.gid !== gid));
      },
    });

  return (
    <li className={rows.row}>
      <IconShield size={20} stroke={1.5} aria-hidden />
      <div className={rows.text}>
        <div className={rows.name}>
          <button type="button" className={rows.open} onClick={onOpen}>
            {name}
          </button>
          {role.is_standard_role && <span className={rows.mark}>{t('standard')}</span>}
          {archived && <span className={rows.mark}>{t('archived')}</span>}
        </div>
        <div className={rows.more}>{description}</div>
      </div>
      <span className={rows.aside}>{t('people', { count: role.user_count })}</span>
      {mayManage && !role.is_standard_role && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('actionsFor', { name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={
                archived ? <IconArchiveOff size={16} stroke={1.6} /> : <IconArchive size={16} stroke={1.6} />
              }
              onClick={() => archive(!archived)}
            >
              {t(archived ? 'unarchive' : 'archive')}
            </Menu.Item>
            {role.user_count === 0 && (
              <Menu.Item
                leftSection={<IconTrash size={16} stroke={1.6} />}
                color="var(--c-danger)"
                onClick={remove}
              >
                {t('delete')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
