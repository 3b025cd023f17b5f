import type { ReactNode } from 'react';
import cell from '@/features/task/grid/Cell.module.css';
import type { Column } from './columns';
import { useItemGrid } from './GridContext';
import type { ItemRow } from './rows';

export type CellProps = {
  row: ItemRow;
  isTabStop: boolean;
  isEditing: boolean;
  typed: string | undefined;
};

type Props = {
  row: ItemRow;
  column: Column;
  isTabStop: boolean;
  label: string;
  className?: string;
  /** A click on it edits. */
  editable?: boolean;
  onClick?: () => void;
  children: ReactNode;
};

/** A cell that can be walked to. */
export function GridCell(props: Props) {
  const { row, column, isTabStop, label, className = '', editable = false, onClick, children } = props;
  const { edit } = useItemGrid();
  const act = onClick ?? (editable ? () => edit(row.key, column) : undefined);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells.
    <div
      role="gridcell"
      className={`${cell.cell} ${className}`}
      data-column={column}
      data-acts={act !== undefined || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      onClick={({ currentTarget, target }) => {
        // A picker's panel is a child in React but lives elsewhere in the page.
        if (currentTarget.contains(target as Node)) act?.();
      }}
    >
      {children}
    </div>
  );
}
