import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Picker } from '@/ui/picker/Picker';
import classes from './Panels.module.css';
import type { Filter } from './settings';
import { spans } from './spans';
import { useChoices } from './useChoices';
import { type Kind, kindOf } from './viewFields';
import type { Viewing } from './viewing';

type Props = { viewing: Viewing; filter: Filter; onChange: (values: readonly string[]) => void };

/** What a filter compares with, in the form that its condition asks for. */
export function FilterValues({ viewing, filter, onChange }: Props) {
  const { t } = useTranslation('view');
  const { field, op, values } = filter;
  const kind = kindOf(field, new Map(viewing.fields.map((custom) => [custom.gid, custom])));
  const label = t('value');
  if (op === 'empty' || op === 'set') return null;
  if (op === 'is') {
    const name = field === 'is_blocked' ? field : 'completed';
    return (
      <NativeSelect
        aria-label={label}
        value={values[0]}
        data={(['true', 'false'] as const).map((value) => ({ value, label: t(`flags.${name}.${value}`) }))}
        onChange={({ currentTarget }) => onChange([currentTarget.value])}
      />
    );
  }
  if (op === 'within') {
    return (
      <NativeSelect
        aria-label={label}
        value={values[0]}
        data={spans.map((value) => ({ value, label: t(`spans.${value}`) }))}
        onChange={({ currentTarget }) => onChange([currentTarget.value])}
      />
    );
  }
  if (op === 'next_days' || op === 'past_days') {
    return (
      <NumberInput
        aria-label={t('days')}
        value={values[0]}
        min={0}
        max={3660}
        allowDecimal={false}
        onChange={(value) => onChange([String(value)])}
      />
    );
  }
  if (op === 'between') {
    const [from = '', to = ''] = values;
    return (
      <div className={classes.between}>
        <TextInput
          type="date"
          aria-label={t('from')}
          value={from}
          onChange={({ currentTarget }) => onChange([currentTarget.value, to])}
        />
        <TextInput
          type="date"
          aria-label={t('to')}
          value={to}
          onChange={({ currentTarget }) => onChange([from, currentTarget.value])}
        />
      </div>
    );
  }
  if (kind === 'choice') return <Choices viewing={viewing} filter={filter} onChange={onChange} />;
  return <Typed kind={kind} value={values[0] ?? ''} onChange={(value) => onChange(value ? [value] : [])} />;
}

function Typed({
  kind,
  value,
  onChange,
}: {
  kind: Kind | null;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation('view');
  return kind === 'number' ? (
    <NumberInput aria-label={t('value')} value={value} onChange={(next) => onChange(String(next))} />
  ) : (
    <TextInput
      aria-label={t('value')}
      value={value}
      maxLength={1000}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The chosen ones in words; a click unfolds the list to choose from. */
function Choices({ viewing, filter, onChange }: Props) {
  const { t } = useTranslation('view');
  const { values } = filter;
  const [open, setOpen] = useState(values.length === 0);
  const choices = useChoices(filter.field, viewing);
  const chosen = new Set(values);
  const names = choices.filter(({ id }) => chosen.has(id)).map(({ label }) => label);
  return (
    <div className={classes.choices}>
      <button
        type="button"
        className={classes.chosen}
        aria-expanded={open}
        aria-label={`${t('value')}: ${names.join(', ') || t('chooseValues')}`}
        onClick={() => setOpen(!open)}
      >
        {names.join(', ') || t('chooseValues')}
      </button>
      {open && (
        <Picker
          label={t('findValue')}
          placeholder={t('findValue')}
          options={choices}
          chosen={chosen}
          nothing={t('noneFound')}
          onPick={(id) => onChange(chosen.has(id) ? values.filter((value) => value !== id) : [...values, id])}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
