import { type CSSProperties, memo, useRef } from 'react';
import { useKeyed } from '@/lib/keyedStore';
import { chosenTasks } from '../select/selection';
import { useTask } from '../taskStore';
import { isTicked } from '../tick';
import { AssigneeCell } from './AssigneeCell';
import { type BuiltInColumn, type Column, fieldOf } from './columns';
import { DueCell } from './DueCell';
import { FieldCell } from './FieldCell';
import type { GridHost } from './GridContext';
import { InfoCell, isInfo } from './InfoCell';
import { NameCell } from './NameCell';
import { ProjectsCell } from './ProjectsCell';
import classes from './Rows.module.css';
import type { TaskRowPlace } from './rows';
import { StartCell } from './StartCell';
import { TagsCell } from './TagsCell';
import { useRowDrag } from './useRowDrag';

type Props = {
  style: CSSProperties;
  rowIndex: number;
  isStuck: boolean;
  row: TaskRowPlace;
  host: GridHost;
  unfolded: boolean;
  tabColumn: Column | null;
  editing: Column | null;
  typed: string | undefined;
  isOpen: boolean;
};

const cells = {
  name: NameCell,
  assignee: AssigneeCell,
  due_on: DueCell,
  start_on: StartCell,
  tags: TagsCell,
  projects: ProjectsCell,
} as const satisfies Partial<Record<BuiltInColumn, unknown>>;

export const TaskGridRow = memo(Row, (before, after) =>
  (Object.keys(after) as (keyof Props)[]).every((name) => same(name, before, after)),
);

/** Rows and styles are laid out anew with each change of the list; what they say is mostly the same. */
function same(name: keyof Props, before: Props, after: Props): boolean {
  if (name === 'style' || name === 'row') return sameFields(before[name], after[name]);
  return before[name] === after[name];
}

function sameFields(before: object, after: object): boolean {
  const old = Object.entries(before);
  return old.every(([name, value]) => after[name as keyof typeof after] === value);
}

function Row({ style, rowIndex, row, host, unfolded, tabColumn, editing, typed, isOpen }: Props) {
  const task = useTask(row.gid);
  const isChosen = useKeyed(chosenTasks, row.gid) === true;
  const element = useRef<HTMLDivElement>(null);
  const { edge, isOver, dragging } = useRowDrag(element, row, host, unfolded);
  if (!task) return null;
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={rowIndex}
      aria-level={row.level + 1}
      aria-posinset={row.place}
      aria-setsize={row.size}
      aria-expanded={task.num_subtasks > 0 ? unfolded : undefined}
      aria-selected={isOpen || isChosen}
      data-chosen={isChosen || undefined}
      aria-label={task.name}
      className={classes.row}
      data-row={row.key}
      data-edge={edge ?? undefined}
      data-over={isOver || undefined}
      data-dragging={dragging || undefined}
      data-done={isTicked(task, host.partsOf) || undefined}
      style={{ ...style, '--level': row.level } as CSSProperties}
    >
      {host.columns.map((column) => {
        const cell = {
          task,
          row,
          unfolded,
          isFlat: host.isFlat === true,
          isTabStop: tabColumn === column,
          isEditing: editing === column,
          typed,
        };
        const field = host.fields.get(fieldOf(column) ?? '');
        if (field) return <FieldCell key={column} {...cell} column={column} field={field} />;
        if (isInfo(column)) return <InfoCell key={column} {...cell} column={column} />;
        const Cell = cells[column as keyof typeof cells];
        return Cell && <Cell key={column} {...cell} />;
      })}
    </div>
  );
}
