import type { ReactNode } from 'react';
import type { TaskRow } from '../taskRow';
import { taskStore } from '../taskStore';
import classes from './Cell.module.css';
import type { Column } from './columns';
import { useGridCommands } from './GridContext';
import type { TaskRowPlace } from './rows';

export type CellProps = {
  task: TaskRow;
  row: TaskRowPlace;
  unfolded: boolean;
  isFlat: boolean;
  isTabStop: boolean;
  isEditing: boolean;
  typed: string | undefined;
};

type Props = {
  row: TaskRowPlace;
  column: Column;
  isTabStop: boolean;
  label?: string;
  className?: string;
  /** A click on it edits; false where a cell only shows. */
  editable?: boolean;
  children: ReactNode;
};

/** A cell that can be walked to. */
export function CellFrame({
  row,
  column,
  isTabStop,
  label,
  className = '',
  editable = true,
  children,
}: Props) {
  const { edit, mayEdit } = useGridCommands();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells.
    <div
      role="gridcell"
      className={`${classes.cell} ${className}`}
      data-column={column}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      onClick={({ currentTarget, target }) => {
        // A picker's panel is a child in React but lives elsewhere in the page.
        const isOwn = currentTarget.contains(target as Node);
        if (editable && isOwn && mayEdit(taskStore.get(row.gid))) edit(row.key, column);
      }}
    >
      {children}
    </div>
  );
}
