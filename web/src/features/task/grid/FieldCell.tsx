import { FieldValueView } from '@/features/field/FieldValueView';
import { type CustomField, isEditable, isTyped } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { FieldPanel } from '../fields/FieldPanel';
import { setField } from '../setField';
import classes from './Cell.module.css';
import { CellFrame, type CellProps } from './CellFrame';
import type { Column } from './columns';
import { FieldInput } from './FieldInput';
import { useGridCommands } from './GridContext';

type Props = CellProps & { column: Column; field: CustomField };

/** A custom field of a task. Tasks that do not have the field, as subtasks, leave it empty. */
export function FieldCell({ column, field, task, row, isTabStop, isEditing, typed }: Props) {
  const { t } = useTranslation('field');
  const { stopEditing, leaveEditing } = useGridCommands();
  const value = task.custom_fields.find(({ gid }) => gid === field.gid);
  const editable = value !== undefined && isEditable(field);
  const shown = (
    <span className={classes.value} data-kind={field.resource_subtype}>
      <FieldValueView field={field} value={value} className={classes.text} />
    </span>
  );
  return (
    <CellFrame
      row={row}
      column={column}
      isTabStop={isTabStop}
      editable={editable}
      label={`${field.name}: ${formatValue(field, value) || t('noValue')}`}
    >
      {!isEditing || !editable ? (
        shown
      ) : isTyped(field) ? (
        <FieldInput
          field={field}
          value={value}
          typed={typed}
          onSave={(read) => setField(task, field, read)}
          onLeave={() => leaveEditing(row.key)}
        />
      ) : (
        <Pop open onClose={stopEditing} label={field.name} target={shown}>
          <FieldPanel
            field={field}
            value={value}
            typed={typed}
            onChange={(changed) => setField(task, field, changed)}
            onClose={stopEditing}
          />
        </Pop>
      )}
    </CellFrame>
  );
}
