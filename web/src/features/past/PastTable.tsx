import { IconCircleCheck, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatDue, urgencyOf } from '@/features/task/due';
import type { TaskRow } from '@/features/task/taskRow';
import type { Day } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import classes from './Past.module.css';

/** Tasks as they were at the end of a day; each leads to what it is now. */
export function PastTable({ tasks, day }: { tasks: readonly TaskRow[]; day: Day }) {
  const { t } = useTranslation(['past', 'view']);
  return (
    <table className={classes.table} aria-label={t('tasks')}>
      <thead>
        <tr>
          <th scope="col">{t('view:fields.name')}</th>
          <th scope="col">{t('view:fields.assignee')}</th>
          <th scope="col">{t('view:fields.due_on')}</th>
          <th scope="col" data-column="place">
            {t('view:fields.projects')}
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <PastRow key={task.gid} task={task} day={day} />
        ))}
      </tbody>
    </table>
  );
}

function PastRow({ task, day }: { task: TaskRow; day: Day }) {
  const { t } = useTranslation('past');
  const { gid, name, completed, assignee, memberships } = task;
  const Icon = completed ? IconCircleCheckFilled : IconCircleCheck;
  const places = memberships
    .map(({ project, section }) => (section ? `${project.name} · ${section.name}` : project.name))
    .join(', ');
  return (
    <tr>
      <th scope="row">
        <span className={classes.name}>
          <span className={classes.mark} data-done={completed || undefined}>
            <Icon size={18} stroke={1.6} aria-hidden />
            <span className="visually-hidden">{t(completed ? 'done' : 'open')}</span>
          </span>
          <Link to="/task/$taskGid" params={{ taskGid: gid }} title={name}>
            {name}
          </Link>
        </span>
      </th>
      <td>
        {assignee && (
          <span className={classes.person}>
            <Avatar name={assignee.name} gid={assignee.gid} size={20} />
            <span>{assignee.name}</span>
          </span>
        )}
      </td>
      <td className={classes.due} data-urgency={urgencyOf(task, day)}>
        {formatDue(task)}
      </td>
      <td data-column="place" className={classes.dim} title={places}>
        {places}
      </td>
    </tr>
  );
}
