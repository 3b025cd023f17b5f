import { useEffect, useRef } from 'react';
import type { CustomField } from '@/features/field/field';
import { readValue } from '@/features/field/readValue';
import { typedForm } from '@/features/field/typedForm';
import type { FieldValue } from '@/features/field/value';
import { setField } from '../setField';
import type { TaskRow } from '../taskRow';
import classes from './Cell.module.css';
import { useGridCommands } from './GridContext';
import type { TaskRowPlace } from './rows';

type Props = {
  field: CustomField;
  value: FieldValue | undefined;
  task: TaskRow;
  row: TaskRowPlace;
  typed: string | undefined;
};

/** Text or a number typed into its cell. Enter, Tab and arrows are the grid's; it is saved when the input goes. */
export function FieldInput({ field, value, task, row, typed }: Props) {
  const { leaveEditing } = useGridCommands();
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
    if (read) setField(task, field, read);
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
        leaveEditing(row.key);
      }}
    />
  );
}
