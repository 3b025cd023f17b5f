import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ProjectLink } from '@/features/project/projects';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ColorDot } from '@/ui/color/ColorDot';
import classes from './TeamProjects.module.css';

type Props = {
  name: string;
  /** Missing for the projects of no team. */
  teamGid?: string;
  projects: ProjectLink[];
  open: boolean;
  onToggle: () => void;
  onCreate?: () => void;
};

export function TeamGroup({ name, teamGid, projects, open, onToggle, onCreate }: Props) {
  const { t } = useTranslation(['team', 'common']);
  return (
    <section className={classes.team}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-label={t('showProjects', { team: name })}
          onClick={onToggle}
        >
          <IconChevronRight className={classes.arrow} size={14} aria-hidden />
        </button>
        {teamGid ? (
          <Link to="/team/$teamGid" params={{ teamGid }} className={classes.name}>
            {name}
          </Link>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        {onCreate && (
          <button
            type="button"
            className={classes.add}
            aria-label={t('newProjectIn', { team: name })}
            title={t('newProjectIn', { team: name })}
            onClick={onCreate}
          >
            <IconPlus size={14} aria-hidden />
          </button>
        )}
      </div>
      {open && (
        <ul className={classes.projects} aria-label={t('common:projectsOf', { team: name })}>
          {projects.map((project) => (
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
}
