import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import classes from './Budget.module.css';

type Props = {
  label: string;
  value: number | '';
  most?: number;
  /** How many digits it may have after its point. */
  digits?: number;
  disabled?: boolean;
  /** Whether the table around it says what it is. */
  isInTable?: boolean;
  onSave: (typed: number | null) => void;
};

/** A number that counts when its field is left, or by Enter; an empty field is none. What becomes of it elsewhere shows meanwhile. */
export function Amount({ label, value, most, digits = 2, disabled, isInTable, onSave }: Props) {
  const [typed, setTyped] = useState<number | string | null>(null);
  const save = () => {
    if (typed !== null && typed !== value) onSave(typed === '' ? null : Number(typed));
    setTyped(null);
  };
  return (
    <NumberInput
      {...(isInTable
        ? { 'aria-label': label, size: 'xs', placeholder: '–', className: classes.rate }
        : { label })}
      min={0}
      max={most}
      disabled={disabled}
      decimalScale={digits}
      allowedDecimalSeparators={[',', '.']}
      hideControls
      value={typed ?? value}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
