import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { LazyCreateProjectDialog } from '@/features/project/create/LazyCreateProjectDialog';
import { archiveProject } from '@/features/project/settings/editProject';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import classes from './Team.module.css';
import { TeamProjectRow } from './TeamProjectRow';
import { sharedProjectsQuery, type TeamProject, teamProjectsQuery } from './teamProjects';
import type { Team } from './teams';

/** The team's own projects, those that others share with it, and those that were put away. */
export function TeamProjectsPanel({ team }: { team: Team }) {
  const { t } = useTranslation(['team', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: projects } = useQuery(teamProjectsQuery(team.gid));
  const { data: shared = [] } = useQuery(sharedProjectsQuery(team.gid));
  const removed = useRemoved();
  const [creating, setCreating] = useState(false);
  const canCreate = useMay('create_project');
  const own = (projects ?? []).filter(({ gid }) => !removed.has(gid));
  const current = own.filter(({ archived }) => !archived);
  const old = own.filter(({ archived }) => archived);

  async function unarchive({ gid, name, color }: TeamProject) {
    await archiveProject(queryClient, workspace.gid, { gid, name, color, team }, false);
    await queryClient.invalidateQueries({ queryKey: teamProjectsQuery(team.gid).queryKey });
  }
  return (
    <>
      <Panel
        title={t('projects')}
        actions={
          canCreate && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
              {t('newProject')}
            </Button>
          )
        }
      >
        {current.length > 0 && (
          <ul className={rows.rows} aria-label={t('common:projectsOf', { team: team.name })}>
            {current.map((project) => (
              <TeamProjectRow key={project.gid} project={project} />
            ))}
          </ul>
        )}
        {projects && current.length === 0 && <p className={rows.nothing}>{t('noProjects')}</p>}
        {old.length > 0 && (
          <details className={classes.archived}>
            <summary>{t('archivedProjects', { count: old.length })}</summary>
            <ul className={rows.rows}>
              {old.map((project) => (
                <TeamProjectRow key={project.gid} project={project}>
                  <Button variant="subtle" size="compact-sm" onClick={() => void unarchive(project)}>
                    {t('unarchive')}
                  </Button>
                </TeamProjectRow>
              ))}
            </ul>
          </details>
        )}
      </Panel>
      {shared.length > 0 && (
        <Panel title={t('shared')} hint={t('sharedHint')}>
          <ul className={rows.rows} aria-label={t('sharedWith', { team: team.name })}>
            {shared.map((project) => (
              <TeamProjectRow key={project.gid} project={project} />
            ))}
          </ul>
        </Panel>
      )}
      <Suspense>
        {creating && <LazyCreateProjectDialog teamGid={team.gid} onClose={() => setCreating(false)} />}
      </Suspense>
    </>
  );
}
