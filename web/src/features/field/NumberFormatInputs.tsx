import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { currencyChoices } from '@/lib/i18n/currencies';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { FieldDraft } from './editFields';
import classes from './FieldDialog.module.css';

const formats = ['none', 'percentage', 'currency', 'custom'] as const;

type Props = { draft: FieldDraft; onChange: (changed: Partial<FieldDraft>) => void };

/** How the numbers of a field are written. */
export function NumberFormatInputs({ draft, onChange }: Props) {
  const { t } = useTranslation('field');
  const { format, precision, currency_code, custom_label, custom_label_position } = draft;
  const currencies = useMemo(currencyChoices, []);
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t('format')}
          value={format}
          data={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
          onChange={({ currentTarget: { value } }) => onChange({ format: value })}
        />
        <NativeSelect
          label={t('precision')}
          value={String(precision)}
          data={['0', '1', '2', '3', '4', '5', '6']}
          onChange={({ currentTarget: { value } }) => onChange({ precision: Number(value) })}
        />
      </div>
      {format === 'currency' && (
        <NativeSelect
          label={t('currency')}
          value={currency_code}
          data={currencies}
          onChange={({ currentTarget: { value } }) => onChange({ currency_code: value })}
        />
      )}
      {format === 'custom' && (
        <div className={classes.pair}>
          <TextInput
            label={t('label')}
            value={custom_label}
            maxLength={100}
            onChange={({ currentTarget: { value } }) => onChange({ custom_label: value })}
          />
          <NativeSelect
            label={t('labelPosition')}
            value={custom_label_position}
            data={[
              { value: 'suffix', label: t('suffix') },
              { value: 'prefix', label: t('prefix') },
            ]}
            onChange={({ currentTarget: { value } }) => onChange({ custom_label_position: value })}
          />
        </div>
      )}
    </>
  );
}
