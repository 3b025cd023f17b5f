import { type CustomField, isEditable } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { setField } from '../setField';
import { CellFrame, type CellProps } from './CellFrame';
import type { Column } from './columns';
import { FieldContent } from './FieldContent';
import { useGridCommands } from './GridContext';

type Props = CellProps & { column: Column; field: CustomField };

/** A custom field of a task. Tasks that do not have the field, as subtasks, leave it empty. */
export function FieldCell({ column, field, task, row, isTabStop, isEditing, typed }: Props) {
  const { t } = useTranslation('field');
  const { stopEditing, leaveEditing } = useGridCommands();
  const value = task.custom_fields.find(({ gid }) => gid === field.gid);
  const editable = value !== undefined && isEditable(field);
  return (
    <CellFrame
      row={row}
      column={column}
      isTabStop={isTabStop}
      editable={editable}
      label={`${field.name}: ${formatValue(field, value) || t('noValue')}`}
    >
      <FieldContent
        field={field}
        value={value}
        isEditing={isEditing && editable}
        typed={typed}
        onSave={(next) => setField(task, field, next)}
        onLeave={() => leaveEditing(row.key)}
        onStop={stopEditing}
      />
    </CellFrame>
  );
}
