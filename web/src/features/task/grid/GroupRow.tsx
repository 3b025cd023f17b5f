import type { CSSProperties, ReactNode } from 'react';
import { rowKey } from '../temporary';
import classes from './Rows.module.css';
import type { Group } from './rows';

type Props = {
  style: CSSProperties;
  rowIndex: number;
  isStuck: boolean;
  group: Group;
  folded: boolean;
  children: ReactNode;
};

export function GroupRow({ style, rowIndex, isStuck, group, folded, children }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-level={1}
      aria-expanded={!folded}
      aria-label={group.name}
      className={classes.groupRow}
      data-stuck={isStuck || undefined}
      data-row={`group:${rowKey(group.gid)}`}
      data-group={group.gid}
      style={style}
    >
      <div role="gridcell" className={classes.groupCell}>
        {children}
      </div>
    </div>
  );
}
