import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMyTasks } from '@/features/mytasks/useMyTasks';
import { dueDay, formatDue, urgencyOf } from '@/features/task/due';
import { complete } from '@/features/task/fieldEdits';
import { CompleteCheck } from '@/features/task/fields/CompleteCheck';
import type { TaskRow } from '@/features/task/taskRow';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { type Choice, choices, priorities } from './priorities';
import classes from './Widget.module.css';

type Props = { openGid: string | null; onOpen: (gid: string) => void };

const mostShown = 10;

/** What the reader has to do next, ticked off right here. */
export function Priorities({ openGid, onOpen }: Props) {
  const { t } = useTranslation('home');
  const [choice, setChoice] = useState<Choice>('upcoming');
  const { tasks, loading } = useMyTasks(choice === 'completed');
  const found = priorities(tasks, choice, today());
  const overdue = priorities(tasks, 'overdue', today()).length;
  return (
    <>
      <div className={classes.head}>
        <h3>{t('widgets.priorities')}</h3>
        <div className={classes.choices} role="group" aria-label={t('widgets.priorities')}>
          {choices.map((one) => (
            <button key={one} type="button" aria-pressed={choice === one} onClick={() => setChoice(one)}>
              {t(`priorities.${one}`)}
              {one === 'overdue' && overdue > 0 && ` (${overdue})`}
            </button>
          ))}
        </div>
        <Link to="/my-tasks" className={classes.all}>
          {t('priorities.all')}
        </Link>
      </div>
      {loading.error && tasks.length === 0 ? (
        <Problem error={loading.error} retry={() => void loading.refetch()} />
      ) : !loading.isSuccess && found.length === 0 ? (
        <SkeletonRows count={4} />
      ) : found.length === 0 ? (
        <p className={classes.nothing}>{t(`priorities.nothing.${choice}`)}</p>
      ) : (
        <ul className={classes.rows} aria-label={t(`priorities.${choice}`)}>
          {found.slice(0, mostShown).map((task) => (
            <PriorityRow key={task.gid} task={task} isOpen={task.gid === openGid} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </>
  );
}

type RowProps = { task: TaskRow; isOpen: boolean; onOpen: (gid: string) => void };

function PriorityRow({ task, isOpen, onOpen }: RowProps) {
  const { t } = useTranslation('home');
  const name = task.name || t('unnamed');
  return (
    <li className={classes.row} data-open={isOpen || undefined} aria-label={name}>
      <CompleteCheck completed={task.completed} of={name} onToggle={() => complete(task, !task.completed)} />
      <button type="button" className={classes.name} onClick={() => onOpen(task.gid)}>
        {name}
      </button>
      <span className={classes.place}>{task.memberships.map(({ project }) => project.name).join(', ')}</span>
      {dueDay(task) && (
        <span className={classes.due} data-urgency={urgencyOf(task)}>
          {formatDue(task)}
        </span>
      )}
    </li>
  );
}
