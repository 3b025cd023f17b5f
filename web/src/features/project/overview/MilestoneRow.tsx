import { Suspense, useState } from 'react';
import { dueDay, formatEnd, urgencyOf } from '@/features/task/due';
import { complete, setDates } from '@/features/task/fieldEdits';
import { CompleteCheck } from '@/features/task/fields/CompleteCheck';
import { LazyDatePanel } from '@/features/task/fields/LazyDatePanel';
import { useMayEditTask } from '@/features/task/mayEdit';
import { useTask } from '@/features/task/taskStore';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './Milestones.module.css';

export function MilestoneRow({ gid, openTask }: { gid: string; openTask: (gid: string) => void }) {
  const { t } = useTranslation(['project', 'task']);
  const task = useTask(gid);
  const mayEdit = useMayEditTask()(task);
  const [dating, setDating] = useState(false);
  if (!task) return null;
  const name = task.name || t('task:untitled');
  const date = dueDay(task) ? formatEnd(task) : t('milestones.noDate');
  const isLate = urgencyOf(task) === 'overdue';
  return (
    <li className={classes.row} data-done={task.completed || undefined} aria-label={name}>
      <CompleteCheck
        completed={task.completed}
        of={name}
        disabled={!mayEdit}
        onToggle={() => complete(task, !task.completed)}
      />
      <span className={classes.diamond} data-done={task.completed || undefined} aria-hidden />
      <button type="button" className={classes.name} onClick={() => openTask(gid)}>
        {name}
      </button>
      {isLate && <span className={classes.late}>{t('milestones.late')}</span>}
      {mayEdit ? (
        <Pop
          open={dating}
          onClose={() => setDating(false)}
          label={t('task:dueDate')}
          target={
            <button
              type="button"
              className={classes.date}
              data-late={isLate || undefined}
              aria-label={t('milestones.date', { name, date })}
              aria-haspopup="dialog"
              aria-expanded={dating}
              onClick={() => setDating(!dating)}
            >
              {date}
            </button>
          }
        >
          <Suspense fallback={<div style={{ height: 340 }} />}>
            <LazyDatePanel
              dates={task}
              onChange={(dates) => setDates(task, dates)}
              onClose={() => setDating(false)}
            />
          </Suspense>
        </Pop>
      ) : (
        <span className={classes.date} data-late={isLate || undefined}>
          {date}
        </span>
      )}
    </li>
  );
}
