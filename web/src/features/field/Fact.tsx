import { useState } from 'react';
import { FieldPanel } from '@/features/task/fields/FieldPanel';
import { FieldInput } from '@/features/task/grid/FieldInput';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from '@/ui/Fact.module.css';
import { Pop } from '@/ui/Pop';
import { FieldValueView } from './FieldValueView';
import { type CustomField, isEditable, isTyped } from './field';
import { formatValue } from './formatValue';
import type { FieldValue } from './value';

type Props = {
  field: CustomField;
  value: FieldValue | undefined;
  mayEdit: boolean;
  /** It was just chosen, to be given its first value. */
  begins: boolean;
  onSave: (value: FieldValue) => void;
};

/** What something has of a custom field, to be changed where it stands. */
export function Fact({ field, value, mayEdit, begins, onSave }: Props) {
  const { t } = useTranslation('field');
  const [editing, setEditing] = useState(begins);
  const close = () => setEditing(false);
  const words = formatValue(field, value);
  const button = (
    <button
      type="button"
      className={classes.value}
      aria-label={`${field.name}: ${words || t('noValue')}`}
      disabled={!mayEdit || !isEditable(field)}
      onClick={() => setEditing(true)}
    >
      {words ? (
        <FieldValueView field={field} value={value} />
      ) : (
        <span className={classes.dim}>{t('noValue')}</span>
      )}
    </button>
  );
  if (!isTyped(field)) {
    return (
      <Pop open={editing} onClose={close} label={field.name} target={button}>
        <FieldPanel field={field} value={value} onChange={onSave} onClose={close} />
      </Pop>
    );
  }
  if (!editing) return button;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the input in it.
    <span
      className={classes.input}
      onKeyDown={({ key, target }) => {
        const input = target as HTMLInputElement;
        if (key === 'Escape') input.dataset.cancelled = 'yes';
        if (key === 'Enter' || key === 'Escape') input.blur();
      }}
    >
      <FieldInput field={field} value={value} typed={undefined} onSave={onSave} onLeave={close} />
    </span>
  );
}
