import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { doneOf } from '../figures';
import { ProgressMeter } from '../ProgressMeter';
import { type CellProps, GridCell } from './GridCell';

export function ProgressCell({ row, isTabStop }: CellProps) {
  const { t } = useTranslation('portfolio');
  const { name, progress, current_status_update: status } = row.item;
  const done = doneOf(progress);
  return (
    <GridCell
      row={row}
      column="progress"
      isTabStop={isTabStop}
      label={`${t('progress')}: ${done === null ? t('noTasks') : asPercent(done)}`}
    >
      <ProgressMeter name={name} progress={progress} status={status} />
    </GridCell>
  );
}
