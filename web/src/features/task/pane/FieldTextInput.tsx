import { type KeyboardEvent, useId, useState } from 'react';
import type { CustomField } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { readValue } from '@/features/field/readValue';
import { typedForm } from '@/features/field/typedForm';
import type { FieldValue } from '@/features/field/value';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { setField } from '../setField';
import type { TaskRow } from '../taskRow';
import classes from './PaneFields.module.css';

type Props = { task: TaskRow; field: CustomField; value: FieldValue | undefined };

/** Text or a number, saved when one leaves it; numbers are written in full until they are typed in. */
export function FieldTextInput({ task, field, value }: Props) {
  const { t } = useTranslation('field');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);

  function save() {
    if (typed !== null) {
      const read = readValue(field, typed);
      if (read) setField(task, field, read);
    }
    setTyped(null);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped(null);
    }
    if (event.key === 'Enter') event.currentTarget.blur();
  }
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.fieldName}>
        {field.name}
      </label>
      <input
        id={id}
        className={classes.fieldInput}
        inputMode={field.resource_subtype === 'number' ? 'decimal' : undefined}
        placeholder={t('noValue')}
        value={typed ?? formatValue(field, value)}
        onFocus={() => setTyped(typedForm(field, value))}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
