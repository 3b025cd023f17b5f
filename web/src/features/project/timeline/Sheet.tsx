import type { CSSProperties, ReactNode } from 'react';
import type { IsWorkday } from '@/lib/dates/workdays';
import { Backdrop } from './Backdrop';
import { ScaleHeader } from './ScaleHeader';
import type { Range } from './scale';
import classes from './Timeline.module.css';
import type { useNames } from './useNames';
import type { TimeAxis } from './useTimeAxis';

export const headHeight = 48;

type Props = {
  axis: TimeAxis;
  /** The days in sight. */
  sight: Range;
  isWorkday: IsWorkday;
  names: ReturnType<typeof useNames>;
  nameTitle: string;
  rowHeight: number;
  rowCount: number;
  label: string;
  /** What is drawn behind the bars. */
  drawn?: ReactNode;
  /** The rows in sight. */
  children: ReactNode;
};

/** All that a timeline scrolls over: its days, and rows of names and bars. */
export function Sheet(props: Props) {
  const { axis, sight, isWorkday, names, nameTitle, rowHeight, rowCount, label, drawn, children } = props;
  const { nameWidth, above } = names;
  const style = {
    width: nameWidth + axis.width,
    height: headHeight + rowCount * rowHeight + 40,
    '--name': `${nameWidth}px`,
    '--above': `${above}px`,
  } as CSSProperties;
  return (
    <div className={classes.sheet} style={style}>
      <div className={classes.head} aria-hidden>
        <div className={classes.corner} style={{ width: nameWidth }}>
          {nameTitle}
        </div>
        <ScaleHeader axis={axis} sight={sight} isWorkday={isWorkday} />
      </div>
      <div className={classes.chart} style={{ left: nameWidth, width: axis.width }}>
        <Backdrop axis={axis} sight={sight} isWorkday={isWorkday} />
        {drawn}
      </div>
      <div role="grid" aria-label={label} aria-rowcount={rowCount}>
        {children}
      </div>
    </div>
  );
}

type RowProps = { index: number; height: number; kind?: string; children: ReactNode };

export function SheetRow({ index, height, kind, children }: RowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={classes.row}
      data-kind={kind}
      style={{ top: headHeight + index * height, height }}
    >
      {children}
    </div>
  );
}
