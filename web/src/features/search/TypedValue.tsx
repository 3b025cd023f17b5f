import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { spans } from '@/features/view/spans';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Terms.module.css';
import type { Term } from './terms';

type Props = { term: Term; onChange: (term: Term) => void };

const pause = 150;

/** A value that is typed, not chosen: days, numbers, words. */
export function TypedValue({ term, onChange }: Props) {
  const { t } = useTranslation(['search', 'view']);
  const { op } = term;
  const [[first = '', second = ''], setValues] = useState(term.values);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function give(...next: string[]) {
    setValues(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange({ ...term, values: next }), pause);
  }
  switch (op) {
    case 'within':
      return (
        <NativeSelect
          aria-label={t('value')}
          value={first}
          data={spans.map((value) => ({ value, label: t(`view:spans.${value}`) }))}
          onChange={({ currentTarget }) => give(currentTarget.value)}
        />
      );
    case 'next_days':
    case 'past_days':
      return (
        <NumberInput
          aria-label={t('view:days')}
          value={first}
          min={0}
          max={3660}
          allowDecimal={false}
          onChange={(value) => give(String(value))}
        />
      );
    case 'between':
      return (
        <div className={classes.between}>
          <TextInput
            type="date"
            aria-label={t('view:from')}
            value={first}
            onChange={({ currentTarget }) => give(currentTarget.value, second)}
          />
          <TextInput
            type="date"
            aria-label={t('view:to')}
            value={second}
            onChange={({ currentTarget }) => give(first, currentTarget.value)}
          />
        </div>
      );
    case 'at_least':
    case 'at_most':
      return <NumberInput aria-label={t('value')} value={first} onChange={(value) => give(String(value))} />;
    case 'contains':
    case 'equals':
      return (
        <TextInput
          aria-label={t('value')}
          value={first}
          maxLength={1000}
          onChange={({ currentTarget }) => give(currentTarget.value)}
        />
      );
    default:
      return null;
  }
}
