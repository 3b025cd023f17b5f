import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StatusMark } from '@/features/status/StatusMark';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { ColorDot } from '@/ui/color/ColorDot';
import rows from '@/ui/Rows.module.css';
import classes from './Team.module.css';
import type { TeamProject } from './teamProjects';

type Props = { project: TeamProject; children?: ReactNode };

/** A project, how it is doing, when it is due and whose it is. */
export function TeamProjectRow({ project, children }: Props) {
  const { t } = useTranslation('team');
  const { gid, name, color, due_on, owner, current_status_update: status } = project;
  return (
    <li className={rows.row} data-short>
      <Link to="/project/$projectGid" params={{ projectGid: gid }} className={classes.project}>
        <ColorDot color={color} />
        <span>{name}</span>
      </Link>
      {status && <StatusMark status={status.status_type} />}
      <span className={classes.due}>{due_on && t('dueOn', { day: formatDay(due_on) })}</span>
      {owner && (
        <Link
          to="/people/$userGid"
          params={{ userGid: owner.gid }}
          className={classes.owner}
          title={t('ownedBy', { name: owner.name })}
          aria-label={t('ownedBy', { name: owner.name })}
        >
          <Avatar name={owner.name} gid={owner.gid} size={24} />
        </Link>
      )}
      {children}
    </li>
  );
}
