import type { CustomField } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { formatDue } from '../due';
import type { Column } from '../grid/columns';
import type { TaskRow } from '../taskRow';

/** What a cell says, as text. */
export function cellText(column: Column, task: TaskRow, field: CustomField | undefined): string {
  if (field)
    return formatValue(
      field,
      task.custom_fields.find(({ gid }) => gid === field.gid),
    );
  if (column === 'name') return task.name;
  if (column === 'assignee') return task.assignee?.name ?? '';
  if (column === 'due_on') return formatDue(task);
  if (column === 'tags') return task.tags.map(({ name }) => name).join(', ');
  return task.memberships.map(({ project }) => project.name).join(', ');
}
