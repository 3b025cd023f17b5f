import type { CustomField } from '@/features/field/field';
import { formatNumber } from '@/features/field/formatValue';
import type { Column } from '@/features/task/grid/columns';
import { useTasks } from '@/features/task/taskStore';
import { locale } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Total } from './settings';
import classes from './TotalCell.module.css';
import { numberOf } from './taskValues';
import { totalOf } from './totalOf';

type Props = {
  column: Column;
  field: CustomField | undefined;
  total: Total;
  gids: readonly string[];
};

/** What the numbers of some tasks in a column come to; follows each of them. */
export function TotalCell({ column, field, total, gids }: Props) {
  const { t } = useTranslation('view');
  const numbers = useTasks(gids).flatMap((task) => numberOf(column, task) ?? []);
  const result = totalOf(total, numbers);
  const text =
    result === null
      ? '–'
      : field && total !== 'count'
        ? formatNumber(field, result)
        : new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(result);
  return (
    <span className={classes.total}>
      <span className={classes.kind}>{t(`totals.${total}`)}</span>
      {text}
    </span>
  );
}
