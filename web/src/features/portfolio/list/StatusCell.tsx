import { StatusMark } from '@/features/status/StatusMark';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type CellProps, GridCell } from './GridCell';
import { useItemGrid } from './GridContext';
import classes from './Items.module.css';

/** How it stands; a press on it tells more, and takes a new update. */
export function StatusCell({ row, isTabStop }: CellProps) {
  const { t } = useTranslation(['portfolio', 'status']);
  const { openStatus } = useItemGrid();
  const status = row.item.current_status_update;
  return (
    <GridCell
      row={row}
      column="status"
      isTabStop={isTabStop}
      label={`${t('status')}: ${status ? t(`status:types.${status.status_type}`) : t('noStatus')}`}
      onClick={() => openStatus(row.item)}
    >
      {status ? (
        <StatusMark status={status.status_type} />
      ) : (
        <span className={classes.dim}>{t('noStatus')}</span>
      )}
    </GridCell>
  );
}
