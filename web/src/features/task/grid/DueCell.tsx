import { IconRepeat } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Pop } from '@/ui/Pop';
import { formatDue, formatEnd, formatStart, urgencyOf } from '../due';
import { setDates } from '../fieldEdits';
import { LazyDatePanel } from '../fields/LazyDatePanel';
import { CellFrame, type CellProps } from './CellFrame';
import { useGridCommands } from './GridContext';
import classes from './TaskGrid.module.css';

export function DueCell({ task, row, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation('task');
  const { stopEditing } = useGridCommands();
  const due = formatDue(task);
  const urgency = urgencyOf(task);
  const overdue = urgency === 'overdue' ? ` (${t('overdue')})` : '';
  const repeats = task.recurrence ? `, ${t('repeats')}` : '';
  const value = (
    <span className={classes.value} data-urgency={urgency}>
      <span className={classes.text}>
        <span className={classes.start}>{formatStart(task)}</span>
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
        <Pop open onClose={stopEditing} label={t('dueDate')} target={value}>
          <Suspense fallback={<div style={{ height: 340 }} />}>
            <LazyDatePanel
              typed={typed}
              dates={task}
              onChange={(dates) => setDates(task, dates)}
              onClose={stopEditing}
            />
          </Suspense>
        </Pop>
      ) : (
        value
      )}
    </CellFrame>
  );
}
