import { FieldValueView } from '@/features/field/FieldValueView';
import { type CustomField, isTyped } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import type { FieldValue } from '@/features/field/value';
import { Pop } from '@/ui/Pop';
import { FieldPanel } from '../fields/FieldPanel';
import classes from './Cell.module.css';
import { FieldInput } from './FieldInput';

type Props = {
  field: CustomField;
  value: FieldValue | undefined;
  isEditing: boolean;
  typed: string | undefined;
  onSave: (value: FieldValue) => void;
  /** The next row is edited. */
  onLeave: () => void;
  onStop: () => void;
};

/** What a cell of a custom field shows, and what changes it there. */
export function FieldContent({ field, value, isEditing, typed, onSave, onLeave, onStop }: Props) {
  const shown = (
    <span className={classes.value} data-kind={field.resource_subtype}>
      <FieldValueView field={field} value={value} className={classes.text} />
    </span>
  );
  // A long list is mostly empty cells.
  if (!isEditing) return formatValue(field, value) && shown;
  if (isTyped(field))
    return <FieldInput field={field} value={value} typed={typed} onSave={onSave} onLeave={onLeave} />;
  return (
    <Pop open onClose={onStop} label={field.name} target={shown}>
      <FieldPanel field={field} value={value} typed={typed} onChange={onSave} onClose={onStop} />
    </Pop>
  );
}
