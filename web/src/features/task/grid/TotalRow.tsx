import type { CSSProperties } from 'react';
import cell from './Cell.module.css';
import type { GridHost } from './GridContext';
import classes from './Rows.module.css';

type Props = {
  /** Of a row in its place; the last of all stays in view below them. */
  style?: CSSProperties;
  rowIndex: number;
  name: string;
  gids: readonly string[];
  host: GridHost;
};

/** What the numbers of some tasks come to, column by column. */
export function TotalRow({ style, rowIndex, name, gids, host }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={classes.totalRow}
      data-overall={style === undefined || undefined}
      style={style}
    >
      {host.columns.map((column) => (
        <div key={column} role="gridcell" className={cell.cell} data-column={column}>
          {column === 'name' ? (
            <span className={classes.totalName}>{name}</span>
          ) : (
            host.renderTotal?.(column, gids)
          )}
        </div>
      ))}
    </div>
  );
}
