import { useId } from 'react';
import classes from './RadioRows.module.css';

type Props<T extends string> = {
  label: string;
  choices: { value: T; label: string; hint?: string; disabled?: boolean }[];
  /** Of the input in a form that keeps its own values. */
  name?: string;
  defaultValue?: T;
  value?: T;
  onChange?: (value: T) => void;
};

/** One of a few, each with a line that says what it means. */
export function RadioRows<T extends string>(props: Props<T>) {
  const { label, choices, name, defaultValue, value, onChange } = props;
  const id = useId();
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.row}>
          <input
            type="radio"
            name={name ?? id}
            value={choice.value}
            disabled={choice.disabled}
            aria-describedby={choice.hint && `${id}-${choice.value}`}
            {...(onChange
              ? { checked: value === choice.value, onChange: () => onChange(choice.value) }
              : { defaultChecked: defaultValue === choice.value })}
          />
          <span>{choice.label}</span>
          {choice.hint && (
            <small id={`${id}-${choice.value}`} aria-hidden>
              {choice.hint}
            </small>
          )}
        </label>
      ))}
    </fieldset>
  );
}
