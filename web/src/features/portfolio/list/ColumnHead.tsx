import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import cell from '@/features/task/grid/Cell.module.css';
import type { Column } from './columns';
import classes from './Items.module.css';
import type { Sort } from './sorting';

type Props = {
  column: Column;
  name: string;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
};

/** The name of a column: pressed, it sorts up, then down, then not at all. */
export function ColumnHead({ column, name, sort, onSort }: Props) {
  const own = sort?.column === column ? sort : null;
  const next = own ? (own.isDown ? null : { column, isDown: true }) : { column, isDown: false };
  return (
    <div
      role="columnheader"
      className={cell.cell}
      data-column={column}
      aria-sort={own ? (own.isDown ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={classes.head} title={name} onClick={() => onSort(next)}>
        <span>{name}</span>
        {own &&
          (own.isDown ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
      </button>
    </div>
  );
}
