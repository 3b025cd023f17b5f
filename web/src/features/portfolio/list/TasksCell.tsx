import { useTranslation } from '@/lib/i18n/useTranslation';
import { asNumber } from '../figures';
import { type CellProps, GridCell } from './GridCell';
import classes from './Items.module.css';

/** How many of its tasks are done. */
export function TasksCell({ row, isTabStop }: CellProps) {
  const { t } = useTranslation('portfolio');
  const { progress } = row.item;
  const words = progress
    ? t('doneOf', { done: progress.num_completed_tasks, count: progress.num_tasks })
    : t('noTasks');
  return (
    <GridCell row={row} column="tasks" isTabStop={isTabStop} label={words}>
      {progress && (
        <span className={classes.count}>
          {asNumber(progress.num_completed_tasks)}
          <span className={classes.dim}>/{asNumber(progress.num_tasks)}</span>
        </span>
      )}
    </GridCell>
  );
}
