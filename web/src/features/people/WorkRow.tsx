import { dueDay, formatDue, urgencyOf } from '@/features/task/due';
import { complete } from '@/features/task/fieldEdits';
import { CompleteCheck } from '@/features/task/fields/CompleteCheck';
import type { TaskRow } from '@/features/task/taskRow';
import { useTranslation } from '@/lib/i18n/useTranslation';
import rows from '@/ui/Rows.module.css';
import classes from './Person.module.css';

type Props = { task: TaskRow; isOpen: boolean; onOpen: (gid: string) => void };

export function WorkRow({ task, isOpen, onOpen }: Props) {
  const { t } = useTranslation('people');
  const name = task.name || t('unnamed');
  return (
    <li className={rows.row} data-short data-open={isOpen || undefined}>
      <CompleteCheck completed={task.completed} of={name} onToggle={() => complete(task, !task.completed)} />
      <button type="button" className={classes.task} onClick={() => onOpen(task.gid)}>
        {name}
      </button>
      {dueDay(task) && (
        <span className={classes.due} data-urgency={urgencyOf(task)}>
          {formatDue(task)}
        </span>
      )}
    </li>
  );
}
