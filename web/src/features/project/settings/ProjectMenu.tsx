import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconChevronDown,
  IconForms,
  IconSettings,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session/SessionContext';
import rows from '@/ui/Rows.module.css';
import type { Project } from '../project';
import { archiveProject, deleteProject } from './editProject';

const ProjectSettingsDialog = lazy(() =>
  import('./ProjectSettingsDialog').then(({ ProjectSettingsDialog }) => ({ default: ProjectSettingsDialog })),
);

/** What can be done with the project as a whole. */
export function ProjectMenu({ project }: { project: Project }) {
  const { t } = useTranslation(['project', 'field']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'general' | 'members' | 'fields' | null>(null);
  const { gid, archived } = project;

  function remove() {
    deleteProject(queryClient, workspace.gid, project);
    void navigate({ to: '/my-tasks' });
  }
  return (
    <>
      <Menu position="bottom-start" width={220} shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('actions')}>
            <IconChevronDown size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconSettings size={16} stroke={1.6} />} onClick={() => setOpen('general')}>
            {t('settings')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUsers size={16} stroke={1.6} />} onClick={() => setOpen('members')}>
            {t('members')}
          </Menu.Item>
          <Menu.Item leftSection={<IconForms size={16} stroke={1.6} />} onClick={() => setOpen('fields')}>
            {t('field:fields')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={
              archived ? <IconArchiveOff size={16} stroke={1.6} /> : <IconArchive size={16} stroke={1.6} />
            }
            onClick={() => archiveProject(queryClient, workspace.gid, project, !archived)}
          >
            {t(archived ? 'unarchive' : 'archive')}
          </Menu.Item>
          <Menu.Item
            color="var(--c-danger)"
            leftSection={<IconTrash size={16} stroke={1.6} />}
            onClick={remove}
          >
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {archived && <span className={rows.mark}>{t('archivedMark')}</span>}
      <Suspense>
        {open && <ProjectSettingsDialog projectGid={gid} part={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
