import type { TFunction } from 'i18next';
import { spokenSpan } from '@/features/task/plan/spanText';
import { numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './LoadCell.module.css';
import { amountOf, formatAmount, hiddenOf, isHours, type Measure } from './measure';
import type { Load } from './workload';

type Props = {
  column: number;
  load: Load;
  measure: Measure;
  most: number;
  /** Whether there are hours that it should stay within: of a person, not of a placeholder. */
  isLimited: boolean;
  isTarget: boolean;
};

/** How full some days of somebody are: what there is to do rises to the line of what can be done, or above it. */
export function LoadCell({ column, load, measure, most, isLimited, isTarget }: Props) {
  const { t } = useTranslation('workload');
  const amount = amountOf(measure, load);
  const limit = isLimited && isHours(measure) ? load.capacity : null;
  const over = limit === null ? 0 : Math.max(0, amount - limit);
  const top = limit === null ? most : Math.max(limit, amount, 0.1);
  const away = load.out_of_office / (load.capacity + load.out_of_office || 1);
  const hidden = hiddenOf(measure, load);
  const parts = [
    said(t, measure, amount, limit),
    over > 0 && t('over', { hours: formatAmount(over) }),
    load.out_of_office > 0 && t('away', { hours: formatAmount(load.out_of_office) }),
    hidden > 0 && t('hidden', { amount: formatAmount(hidden) }),
  ];
  const spoken = `${spokenSpan({ start: column, end: numberOf(load.end_date) })}: ${parts.filter(Boolean).join(', ')}`;
  return (
    <span
      role="gridcell"
      aria-label={spoken}
      title={spoken}
      className={classes.cell}
      data-over={over > 0 || undefined}
      data-rest={(limit === 0 && load.out_of_office === 0) || undefined}
      data-target={isTarget || undefined}
    >
      {away > 0 && <span className={classes.away} style={{ width: `${away * 100}%` }} aria-hidden />}
      <span className={classes.stack} aria-hidden>
        {over > 0 && <span className={classes.over} style={{ height: `${(over / top) * 100}%` }} />}
        <span
          className={classes.within}
          data-line={(limit !== null && over > 0) || undefined}
          style={{ height: `${((amount - over) / top) * 100}%` }}
        />
        {limit !== null && limit > 0 && over === 0 && <span className={classes.line} />}
      </span>
      {(amount > 0 || over > 0) && (
        <span className={classes.number} aria-hidden>
          {formatAmount(amount)}
          {over > 0 && <strong>+{formatAmount(over)}</strong>}
        </span>
      )}
    </span>
  );
}

function said(t: TFunction<'workload'>, measure: Measure, amount: number, limit: number | null): string {
  if (measure.kind === 'tasks') return t('said.tasks', { count: amount });
  if (limit !== null) return t('said.ofHours', { hours: formatAmount(amount), of: formatAmount(limit) });
  if (isHours(measure)) return t('said.hours', { hours: formatAmount(amount) });
  return `${measure.kind === 'field' ? measure.name : ''} ${formatAmount(amount)}`;
}
