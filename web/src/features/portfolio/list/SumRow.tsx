import type { CustomField } from '@/features/field/field';
import { formatNumber } from '@/features/field/formatValue';
import { formatDue } from '@/features/task/due';
import cell from '@/features/task/grid/Cell.module.css';
import { fieldOf } from '@/features/task/grid/columns';
import rows from '@/features/task/grid/Rows.module.css';
import { totalOf } from '@/features/view/totalOf';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { asNumber, doneOf, itemsIn } from '../figures';
import { isPartial } from '../items';
import type { Item, Portfolio } from '../portfolios';
import { StatusTally } from '../StatusTally';
import type { Column } from './columns';
import classes from './Items.module.css';

type Props = {
  rowIndex: number;
  columns: readonly Column[];
  fields: ReadonlyMap<string, CustomField>;
  portfolio: Portfolio;
  /** Those directly in it that the reader sees. */
  items: readonly Item[];
};

/** What all of the portfolio comes to, column by column. */
export function SumRow({ rowIndex, columns, fields, portfolio, items }: Props) {
  return (
    <div role="row" aria-rowindex={rowIndex} className={`${rows.totalRow} ${classes.sums}`} data-overall>
      {columns.map((column) => (
        <div key={column} role="gridcell" className={cell.cell} data-column={column}>
          <Sum
            column={column}
            field={fields.get(fieldOf(column) ?? '')}
            portfolio={portfolio}
            items={items}
          />
        </div>
      ))}
      <div role="gridcell" className={classes.end} />
    </div>
  );
}

type SumProps = Pick<Props, 'portfolio' | 'items'> & { column: Column; field: CustomField | undefined };

function Sum({ column, field, portfolio, items }: SumProps) {
  const { t } = useTranslation('portfolio');
  const { progress, status_counts } = portfolio;
  if (field) {
    if (field.resource_subtype !== 'number') return null;
    const numbers = items.flatMap(({ custom_fields }) => {
      const number = custom_fields.find(({ gid }) => gid === field.gid)?.number_value;
      return typeof number === 'number' ? [number] : [];
    });
    const sum = numbers.length > 0 ? totalOf('sum', numbers) : null;
    return <span className={classes.number}>{sum !== null && formatNumber(field, sum)}</span>;
  }
  switch (column) {
    case 'name': {
      const all = itemsIn(status_counts);
      const hidden = isPartial(portfolio.gid) ? 0 : all - items.length;
      return (
        <span className={rows.totalName}>
          {t('itemCount', { count: all })}
          {hidden > 0 && <span className={classes.dim}> · {t('hiddenCount', { count: hidden })}</span>}
        </span>
      );
    }
    case 'status':
      return <StatusTally counts={status_counts} />;
    case 'progress': {
      const done = doneOf(progress);
      return done === null ? null : <span>{asPercent(done)}</span>;
    }
    case 'dates':
      return (
        <span className={cell.text}>
          {formatDue({
            start_on: progress.start_on ?? null,
            due_on: progress.due_on ?? null,
            due_at: null,
          })}
        </span>
      );
    case 'tasks':
      return (
        <span className={classes.count}>
          {asNumber(progress.num_completed_tasks)}
          <span className={classes.dim}>/{asNumber(progress.num_tasks)}</span>
        </span>
      );
    default:
      return null;
  }
}
