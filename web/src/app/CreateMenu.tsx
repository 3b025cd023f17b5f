import { Menu } from '@mantine/core';
import {
  IconCircleCheck,
  IconClipboardList,
  IconFileTypeCsv,
  IconPlus,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyCreateProjectDialog } from '@/features/project/create/LazyCreateProjectDialog';
import { useMyRole } from '@/features/workspace/members';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { Keys } from '@/ui/Keys';
import classes from './TopBar.module.css';

const CreateTaskDialog = lazy(() =>
  import('@/features/task/create/CreateTaskDialog').then(({ CreateTaskDialog }) => ({
    default: CreateTaskDialog,
  })),
);
const CreateTeamDialog = lazy(() =>
  import('@/features/team/CreateTeamDialog').then(({ CreateTeamDialog }) => ({ default: CreateTeamDialog })),
);
const InviteDialog = lazy(() =>
  import('@/features/workspace/InviteDialog').then(({ InviteDialog }) => ({ default: InviteDialog })),
);

/** What can be made anywhere; guests only work in what is shared with them. */
export function CreateMenu() {
  const { t } = useTranslation(['common', 'importer']);
  const role = useMyRole();
  const [making, setMaking] = useState<'task' | 'project' | 'team' | 'invitation' | null>(null);
  const close = () => setMaking(null);
  const canCreate = role !== undefined && role !== 'guest';
  const quickAdd = { label: t('keys.quickAdd'), group: t('keys.general'), run: () => setMaking('task') };
  useShortcuts(canCreate ? ['c', 'Tab q'].map((keys) => ({ ...quickAdd, keys })) : []);
  if (!canCreate) return null;
  return (
    <>
      <Menu position="bottom-end" width={200} shadow="md">
        <Menu.Target>
          <button type="button" className={classes.create} aria-label={t('create')}>
            <IconPlus size={18} stroke={2} aria-hidden />
            <span>{t('create')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCircleCheck size={16} stroke={1.6} />}
            rightSection={<Keys combo="c" />}
            onClick={() => setMaking('task')}
          >
            {t('task')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconClipboardList size={16} stroke={1.6} />}
            onClick={() => setMaking('project')}
          >
            {t('project')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUsersGroup size={16} stroke={1.6} />}
            onClick={() => setMaking('team')}
          >
            {t('team')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUserPlus size={16} stroke={1.6} />}
            onClick={() => setMaking('invitation')}
          >
            {t('invite')}
          </Menu.Item>
          <Menu.Item component={Link} to="/import" leftSection={<IconFileTypeCsv size={16} stroke={1.6} />}>
            {t('importer:title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {making === 'task' && <CreateTaskDialog onClose={close} />}
        {making === 'project' && <LazyCreateProjectDialog onClose={close} />}
        {making === 'team' && <CreateTeamDialog onClose={close} />}
        {making === 'invitation' && <InviteDialog onClose={close} />}
      </Suspense>
    </>
  );
}
