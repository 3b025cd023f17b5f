import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatDue, formatEnd, formatStart, urgencyOf } from '../due';
import classes from './Cell.module.css';
import { CellFrame, type CellProps } from './CellFrame';
import { DatesPop } from './DatesPop';

export function DueCell({ task, row, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation('task');
  const due = formatDue(task);
  const start = formatStart(task);
  const urgency = urgencyOf(task);
  const overdue = urgency === 'overdue' ? ` (${t('overdue')})` : '';
  const repeats = task.recurrence ? `, ${t('repeats')}` : '';
  const isEmpty = !due && !task.recurrence;
  const value = (
    <span className={classes.value} data-urgency={urgency}>
      <span className={classes.text}>
        {start && <span className={classes.start}>{start}</span>}
        {formatEnd(task)}
      </span>
      {task.recurrence && (
        <span className={classes.repeats} title={t('repeats')}>
          <IconRepeat size={14} stroke={1.6} aria-hidden />
        </span>
      )}
    </span>
  );
  return (
    <CellFrame
      row={row}
      column="due_on"
      isTabStop={isTabStop}
      label={`${t('dueDate')}: ${due ? due + overdue + repeats : t('noDueDate')}`}
    >
      {isEditing ? (
        <DatesPop label={t('dueDate')} task={task} typed={typed} target={value} />
      ) : (
        !isEmpty && value
      )}
    </CellFrame>
  );
}
