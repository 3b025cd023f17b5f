import { FieldValueView } from '@/features/field/FieldValueView';
import { type CustomField, isEditable, isTyped } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { FieldPanel } from '@/features/task/fields/FieldPanel';
import cell from '@/features/task/grid/Cell.module.css';
import { FieldInput } from '@/features/task/grid/FieldInput';
import { valueFor } from '@/features/task/setField';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
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
  const shown = (
    <span className={cell.value} data-kind={field.resource_subtype}>
      <FieldValueView field={field} value={value} className={cell.text} />
    </span>
  );
  return (
    <GridCell
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
          onSave={save}
          onLeave={() => leaveEditing(row.key)}
        />
      ) : (
        <Pop open onClose={stopEditing} label={field.name} target={shown}>
          <FieldPanel field={field} value={value} typed={typed} onChange={save} onClose={stopEditing} />
        </Pop>
      )}
    </GridCell>
  );
}
