import { useRef, useState } from 'react';
import { narrowest, widest } from '@/features/task/grid/columns';
import classes from './ColumnHeader.module.css';

type Props = { label: string; onResize: (width: number, isFinal: boolean) => void };

const step = 16;

/** The edge of a column: drag it, or move it with the arrow keys. */
export function ColumnResizer({ label, onResize }: Props) {
  const [width, setWidth] = useState(0);
  const last = useRef(0);
  const within = (wanted: number) => Math.round(Math.min(widest, Math.max(narrowest, wanted)));
  const cellOf = (element: HTMLElement) => element.closest('[role="columnheader"]')?.getBoundingClientRect();
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className={classes.resizer}
      onFocus={({ currentTarget }) => setWidth(Math.round(cellOf(currentTarget)?.width ?? 0))}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = 0;
      }}
      onPointerMove={({ currentTarget, pointerId, clientX }) => {
        if (!currentTarget.hasPointerCapture(pointerId)) return;
        last.current = within(clientX - (cellOf(currentTarget)?.left ?? 0));
        onResize(last.current, false);
      }}
      onPointerUp={() => {
        if (last.current > 0) onResize(last.current, true);
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
        if (!by) return;
        event.preventDefault();
        event.stopPropagation();
        const next = within((cellOf(event.currentTarget)?.width ?? 0) + by);
        setWidth(next);
        onResize(next, true);
      }}
    />
  );
}
