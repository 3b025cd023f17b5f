import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Cell.module.css';
import { CellFrame, type CellProps } from './CellFrame';

/** Where else the task lives; the way there. */
export function ProjectsCell({ task, row, isTabStop }: CellProps) {
  const { t } = useTranslation('task');
  const names = task.memberships.map(({ project }) => project.name).join(', ');
  return (
    <CellFrame
      row={row}
      column="projects"
      isTabStop={isTabStop}
      editable={false}
      label={`${t('projects')}: ${names || '–'}`}
    >
      <span className={classes.value}>
        {task.memberships.map(({ project }) => (
          <Link
            key={project.gid}
            to="/project/$projectGid/list"
            params={{ projectGid: project.gid }}
            className={classes.projectLink}
            tabIndex={-1}
            onClick={(event) => event.stopPropagation()}
          >
            {project.name}
          </Link>
        ))}
      </span>
    </CellFrame>
  );
}
