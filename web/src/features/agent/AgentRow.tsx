import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconKey, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import rows from '@/ui/Rows.module.css';
import { removeUndoably } from '@/ui/removal';
import { type Agent, agentsQuery, deleteAgent } from './agents';

type Props = { agent: Agent; mayChange: boolean; onOpen: (part: 'agent' | 'tokens') => void };

export function AgentRow({ agent, mayChange, onOpen }: Props) {
  const { t } = useTranslation('agent');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { gid, name, description } = agent;
  const remove = () =>
    removeUndoably({
      gid,
      label: t('removed', { name }),
      run: async () => {
        await deleteAgent(gid);
        await queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid] });
        queryClient.setQueryData(agentsQuery(workspace.gid).queryKey, (all) =>
          all?.filter((other) => other.gid !== gid),
        );
      },
    });
  return (
    <li className={rows.row}>
      <Avatar name={name} gid={gid} size={32} />
      <div className={rows.text}>
        <div className={rows.name}>
          <Link to="/people/$userGid" params={{ userGid: gid }} className={rows.open}>
            {name}
          </Link>
        </div>
        <div className={rows.more}>{description}</div>
      </div>
      {mayChange && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('actionsFor', { name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => onOpen('agent')}>
              {t('edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconKey size={16} stroke={1.6} />} onClick={() => onOpen('tokens')}>
              {t('tokens')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.6} />}
              color="var(--c-danger)"
              onClick={remove}
            >
              {t('remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
