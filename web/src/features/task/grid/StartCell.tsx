import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/lib/dates/formatDay';
import { Pop } from '@/ui/Pop';
import { setDates } from '../fieldEdits';
import { LazyDatePanel } from '../fields/LazyDatePanel';
import { CellFrame, type CellProps } from './CellFrame';
import { useGridCommands } from './GridContext';
import classes from './TaskGrid.module.css';

/** The first day of a task; chosen in the panel of both its dates. */
export function StartCell({ task, row, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation('task');
  const { stopEditing } = useGridCommands();
  const start = task.start_on ? formatDay(task.start_on) : '';
  const value = (
    <span className={classes.value}>
      <span className={classes.text}>{start}</span>
    </span>
  );
  return (
    <CellFrame row={row} column="start_on" isTabStop={isTabStop} label={`${t('startDate')}: ${start || '–'}`}>
      {isEditing ? (
        <Pop open onClose={stopEditing} label={t('startDate')} target={value}>
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
