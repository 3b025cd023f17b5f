import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Cell.module.css';
import { CellFrame, type CellProps } from './CellFrame';
import { DatesPop } from './DatesPop';

/** The first day of a task; chosen in the panel of both its dates. */
export function StartCell({ task, row, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation('task');
  const start = task.start_on ? formatDay(task.start_on) : '';
  const value = (
    <span className={classes.value}>
      <span className={classes.text}>{start}</span>
    </span>
  );
  return (
    <CellFrame row={row} column="start_on" isTabStop={isTabStop} label={`${t('startDate')}: ${start || '–'}`}>
      {isEditing ? (
        <DatesPop label={t('startDate')} task={task} typed={typed} target={value} />
      ) : (
        start && value
      )}
    </CellFrame>
  );
}
