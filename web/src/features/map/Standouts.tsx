import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Standout, standoutsQuery } from './map';
import classes from './PlacePanel.module.css';
import { isOpen, partsOf } from './standoutParts';

/** The milestones of a project, and what is late or waits in it. */
export function Standouts({ project }: { project: string }) {
  const { t } = useTranslation('map');
  const { data = [] } = useQuery(standoutsQuery(project));
  const { milestones, waiting, overdue } = partsOf(data);
  const parts: [string, Standout[]][] = [
    [t('waiting'), waiting],
    [t('overdue'), overdue],
    [t('milestones'), milestones],
  ];
  return parts.map(
    ([title, tasks]) =>
      tasks.length > 0 && (
        <section key={title} className={classes.part}>
          <h3>
            {title} <span>{tasks.length}</span>
          </h3>
          <ul aria-label={title}>
            {tasks.map((task) => (
              <StandoutRow key={task.gid} task={task} />
            ))}
          </ul>
        </section>
      ),
  );
}

function StandoutRow({ task }: { task: Standout }) {
  const { t } = useTranslation('map');
  const { gid, name, completed, due_on, assignee } = task;
  const other = completed ? undefined : task.dependencies.find(isOpen);
  const facts = [assignee?.name, due_on && formatDay(due_on)];
  return (
    <li className={classes.task} data-done={completed || undefined}>
      <Link to="/task/$taskGid" params={{ taskGid: gid }}>
        {name}
      </Link>
      <span className={classes.dim}>
        {other
          ? t('waitsForTask', { task: other.name, name: other.assignee?.name ?? t('nobody') })
          : facts.filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
