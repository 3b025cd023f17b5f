import { Suspense } from 'react';
import { dueDay, formatDue } from '@/features/task/due';
import { LazyDatePanel } from '@/features/task/fields/LazyDatePanel';
import cell from '@/features/task/grid/Cell.module.css';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { setDays } from '../editPortfolio';
import { daysOf } from '../figures';
import { mayEditItem } from '../portfolios';
import { type CellProps, GridCell } from './GridCell';
import { useItemGrid } from './GridContext';
import classes from './Items.module.css';

/** From when to when it goes; of a portfolio without dates of its own, those of what is in it. */
export function DatesCell({ row, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation(['portfolio', 'task']);
  const { stopEditing } = useItemGrid();
  const { item } = row;
  const days = { ...daysOf(item), due_at: null };
  const isOwn = item.due_on !== null || item.start_on !== null;
  const isLate =
    days.due_on !== null && days.due_on < today() && item.current_status_update?.status_type !== 'complete';
  const words = formatDue(days);
  const value = (
    <span className={cell.value} data-urgency={isLate && isOwn ? 'overdue' : undefined}>
      <span className={`${cell.text} ${isOwn ? '' : classes.dim}`}>{words}</span>
    </span>
  );
  return (
    <GridCell
      row={row}
      column="dates"
      isTabStop={isTabStop}
      editable={mayEditItem(item)}
      label={`${t('dates')}: ${words || t('noDates')}`}
    >
      {isEditing ? (
        <Pop open onClose={stopEditing} label={t('dates')} target={value}>
          <Suspense fallback={<div style={{ height: 340 }} />}>
            <LazyDatePanel
              typed={typed}
              dates={{ start_on: item.start_on, due_on: item.due_on, due_at: null }}
              onChange={(dates) => setDays(item, { start_on: dates.start_on, due_on: dueDay(dates) })}
              onClose={stopEditing}
            />
          </Suspense>
        </Pop>
      ) : (
        value
      )}
    </GridCell>
  );
}
