import {
  IconArchive,
  IconArchiveOff,
  IconBell,
  IconBellOff,
  IconChevronDown,
  IconForms,
  IconSettings,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { quietProjectsQuery } from '@/features/inbox/quietProjects';
import { useQuiet } from '@/features/inbox/useQuiet';
import { useMayAdminister, useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { DropMenu } from '@/ui/DropMenu';
import plain from '@/ui/PlainButton.module.css';
import rows from '@/ui/Rows.module.css';
import type { Project } from '../project';

const loadEdits = () => import('./editProject');
const ProjectSettingsDialog = lazily(() =>
  import('./ProjectSettingsDialog').then(({ ProjectSettingsDialog }) => ProjectSettingsDialog),
);

/** What can be done with the project as a whole. */
export function ProjectMenu({ project }: { project: Project }) {
  const { t } = useTranslation(['project', 'field']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'general' | 'members' | 'fields' | null>(null);
  const { gid, archived } = project;
  const { data: quietProjects = [] } = useQuery(quietProjectsQuery(workspace.gid));
  const isQuiet = quietProjects.some((quiet) => quiet.gid === gid);
  const quiet = useQuiet();
  const mayEdit = useMayEdit();
  const mayAdminister = useMayAdminister();

  async function remove() {
    const { deleteProject } = await loadEdits();
    deleteProject(queryClient, workspace.gid, project);
    void navigate({ to: '/my-tasks' });
  }
  async function archive() {
    const { archiveProject } = await loadEdits();
    await archiveProject(queryClient, workspace.gid, project, !archived);
  }
  return (
    <>
      <DropMenu
        width={220}
        target={
          <button type="button" className={plain.icon} aria-label={t('actions')}>
            <IconChevronDown size={18} stroke={1.6} />
          </button>
        }
        entries={[
          mayEdit && {
            kind: 'item',
            label: t('settings'),
            icon: <IconSettings size={16} stroke={1.6} />,
            run: () => setOpen('general'),
          },
          {
            kind: 'item',
            label: t('members'),
            icon: <IconUsers size={16} stroke={1.6} />,
            run: () => setOpen('members'),
          },
          mayEdit && {
            kind: 'item',
            label: t('field:fields'),
            icon: <IconForms size={16} stroke={1.6} />,
            run: () => setOpen('fields'),
          },
          {
            kind: 'item',
            label: t(isQuiet ? 'heard' : 'quiet'),
            icon: isQuiet ? <IconBell size={16} stroke={1.6} /> : <IconBellOff size={16} stroke={1.6} />,
            run: () => void (isQuiet ? quiet.remove(project) : quiet.add(project)),
          },
          mayEdit && { kind: 'line' },
          mayEdit && {
            kind: 'item',
            label: t(archived ? 'unarchive' : 'archive'),
            icon: archived ? (
              <IconArchiveOff size={16} stroke={1.6} />
            ) : (
              <IconArchive size={16} stroke={1.6} />
            ),
            run: () => void archive(),
          },
          mayAdminister && {
            kind: 'item',
            label: t('delete'),
            icon: <IconTrash size={16} stroke={1.6} />,
            danger: true,
            run: () => void remove(),
          },
        ]}
      />
      {archived && <span className={rows.mark}>{t('archivedMark')}</span>}
      <Suspense>
        {open && <ProjectSettingsDialog projectGid={gid} part={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
