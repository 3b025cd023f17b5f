import { IconChevronRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { projectsQuery } from '@/features/project/projects';
import { useLive } from '@/lib/live/useLive';
import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import classes from './TeamProjects.module.css';
import { teamsQuery } from './teams';

/** The sidebar's teams, each with its projects. */
export function TeamProjects() {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: teams = [] } = useQuery(teamsQuery(workspace.gid));
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const [closed, setClosed] = usePreference<string>('closedTeams', '');
  const closedGids = new Set(closed.split(','));

  const reload = () => queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid] });
  useLive((changes) => {
    const concerned = changes.some(({ resource }) => ['project', 'team'].includes(resource.resource_type));
    if (concerned) reload();
  }, reload);

  function toggle(gid: string) {
    if (!closedGids.delete(gid)) closedGids.add(gid);
    setClosed([...closedGids].filter(Boolean).join(','));
  }

  return teams.map((team) => {
    const mine = projects.filter((project) => project.team?.gid === team.gid);
    const open = !closedGids.has(team.gid);
    return (
      <section key={team.gid} className={classes.team}>
        <button type="button" className={classes.name} aria-expanded={open} onClick={() => toggle(team.gid)}>
          <IconChevronRight className={classes.arrow} size={14} aria-hidden />
          <span>{team.name}</span>
        </button>
        {open && (
          <ul className={classes.projects} aria-label={t('projectsOf', { team: team.name })}>
            {mine.map((project) => (
              <li key={project.gid}>
                <Link
                  to="/project/$projectGid"
                  params={{ projectGid: project.gid }}
                  className={classes.project}
                >
                  <ColorDot color={project.color} />
                  <span>{project.name}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    );
  });
}
