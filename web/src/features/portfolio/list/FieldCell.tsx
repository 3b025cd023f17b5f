import { type CustomField, isEditable } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { FieldContent } from '@/features/task/grid/FieldContent';
import { valueFor } from '@/features/task/setField';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { setValue } from '../editPortfolio';
import { mayEditItem } from '../portfolios';
import type { Column } from './columns';
import { type CellProps, GridCell } from './GridCell';
import { useItemGrid } from './GridContext';

type Props = CellProps & { column: Column; field: CustomField };

/** A custom field of the portfolio: what the item itself has there. */
export function FieldCell({ column, field, row, isTabStop, isEditing, typed }: Props) {
  const { t } = useTranslation('field');
  const { stopEditing, leaveEditing } = useItemGrid();
  const { item } = row;
  const value = item.custom_fields.find(({ gid }) => gid === field.gid);
  const editable = mayEditItem(item) && isEditable(field);
  const save = (next: typeof value) => next && setValue(item, field, valueFor(field, item), next);
  return (
    <GridCell
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
        onSave={save}
        onLeave={() => leaveEditing(row.key)}
        onStop={stopEditing}
      />
    </GridCell>
  );
}
