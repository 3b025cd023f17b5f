import { dayOf } from '@/lib/dates/day';
import { formatDay, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import type { TaskRow } from '../taskRow';
import classes from './Cell.module.css';
import { CellFrame, type CellProps } from './CellFrame';
import type { BuiltInColumn } from './columns';

type Info = 'created_by' | 'created_at' | 'modified_at' | 'completed_at' | 'num_likes' | 'dependencies';

export const isInfo = (column: string): column is Info & BuiltInColumn =>
  ['created_by', 'created_at', 'modified_at', 'completed_at', 'num_likes', 'dependencies'].includes(column);

/** What Cairn keeps about a task by itself, or what is changed elsewhere. */
export function InfoCell({ column, task, row, isTabStop }: CellProps & { column: Info }) {
  const { t } = useTranslation('task');
  const text = textOf(column, task);
  const instant = column.endsWith('_at') ? (task[column as 'created_at'] ?? '') : '';
  return (
    <CellFrame
      row={row}
      column={column}
      isTabStop={isTabStop}
      editable={false}
      label={`${t(`columns.${column}`)}: ${text || '–'}`}
    >
      <span className={classes.value} data-kind={column === 'num_likes' ? 'number' : undefined}>
        {column === 'created_by' && task.created_by && (
          <Avatar name={task.created_by.name} gid={task.created_by.gid} size={22} />
        )}
        <span className={classes.text} title={instant ? formatInstant(instant) : undefined}>
          {text}
        </span>
      </span>
    </CellFrame>
  );
}

function textOf(column: Info, task: TaskRow): string {
  switch (column) {
    case 'created_by':
      return task.created_by?.name ?? '';
    case 'num_likes':
      return task.num_likes ? String(task.num_likes) : '';
    case 'dependencies':
      return task.dependencies.map(({ name }) => name).join(', ');
    default: {
      const instant = task[column];
      return instant ? formatDay(dayOf(new Date(instant))) : '';
    }
  }
}
