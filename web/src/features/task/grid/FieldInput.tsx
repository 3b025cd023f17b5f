import { useEffect, useRef } from 'react';
import type { CustomField } from '@/features/field/field';
import { readValue } from '@/features/field/readValue';
import { typedForm } from '@/features/field/typedForm';
import type { FieldValue } from '@/features/field/value';
import classes from './Cell.module.css';

type Props = {
  field: CustomField;
  value: FieldValue | undefined;
  typed: string | undefined;
  onSave: (value: FieldValue) => void;
  onLeave: () => void;
};

/** Text or a number typed into its cell. Enter, Tab and arrows are the grid's; it is saved when the input goes. */
export function FieldInput({ field, value, typed, onSave, onLeave }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isNumber = field.resource_subtype === 'number';

  useEffect(() => {
    input.current?.focus();
    if (typed === undefined) input.current?.select();
  }, [typed]);

  function save() {
    const element = input.current;
    if (!element || element.dataset.cancelled) return;
    const read = readValue(field, element.value);
    if (read) onSave(read);
  }
  return (
    <input
      ref={input}
      className={classes.input}
      aria-label={field.name}
      inputMode={isNumber ? 'decimal' : undefined}
      defaultValue={typed ?? typedForm(field, value)}
      onClick={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onBlur={() => {
        save();
        onLeave();
      }}
    />
  );
}
