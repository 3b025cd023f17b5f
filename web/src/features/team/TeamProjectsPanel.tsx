import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateProjectDialog } from '@/features/project/create/CreateProjectDialog';
import { archivedProjectsQuery, type ProjectLink, projectsQuery } from '@/features/project/projects';
import { archiveProject } from '@/features/project/settings/editProject';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import classes from './Team.module.css';
import type { Team } from './teams';

export function TeamProjectsPanel({ team }: { team: Team }) {
  const { t } = useTranslation(['team', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: projects } = useQuery(projectsQuery(workspace.gid));
  const { data: archived = [] } = useQuery(archivedProjectsQuery(workspace.gid));
  const removed = useRemoved();
  const [creating, setCreating] = useState(false);
  const ofTeam = (all: ProjectLink[] = []) =>
    all.filter((project) => project.team?.gid === team.gid && !removed.has(project.gid));
  const current = ofTeam(projects);
  const old = ofTeam(archived);
  return (
    <Panel
      title={t('projects')}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
          {t('newProject')}
        </Button>
      }
    >
      {current.length > 0 && (
        <ul className={rows.rows} aria-label={t('common:projectsOf', { team: team.name })}>
          {current.map((project) => (
            <li key={project.gid} className={rows.row} data-short>
              <ProjectName project={project} />
            </li>
          ))}
        </ul>
      )}
      {projects && current.length === 0 && <p className={rows.nothing}>{t('noProjects')}</p>}
      {old.length > 0 && (
        <details className={classes.archived}>
          <summary>{t('archivedProjects', { count: old.length })}</summary>
          <ul className={rows.rows}>
            {old.map((project) => (
              <li key={project.gid} className={rows.row} data-short>
                <ProjectName project={project} />
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => archiveProject(queryClient, workspace.gid, project, false)}
                >
                  {t('unarchive')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {creating && <CreateProjectDialog teamGid={team.gid} onClose={() => setCreating(false)} />}
    </Panel>
  );
}

function ProjectName({ project }: { project: ProjectLink }) {
  return (
    <Link to="/project/$projectGid" params={{ projectGid: project.gid }} className={classes.project}>
      <ColorDot color={project.color} />
      <span>{project.name}</span>
    </Link>
  );
}
