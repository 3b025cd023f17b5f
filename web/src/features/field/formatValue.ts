import { formatDay } from '@/lib/dates/formatDay';
import { locale } from '@/lib/i18n/locale';
import type { CustomField } from './field';
import type { FieldValue } from './value';

/** A value in words, by the reader's locale; empty without one. */
export function formatValue(field: CustomField, value: FieldValue | undefined): string {
  if (!value) return '';
  switch (field.resource_subtype) {
    case 'text':
      return value.text_value ?? '';
    case 'number':
      return typeof value.number_value === 'number' ? formatNumber(field, value.number_value) : '';
    case 'enum':
      return value.enum_value?.name ?? '';
    case 'multi_enum':
      return names(value.multi_enum_values);
    case 'people':
      return names(value.people_value);
    case 'date':
      return value.date_value?.date ? formatDay(value.date_value.date) : '';
    default:
      return value.display_value ?? '';
  }
}

const names = (chosen: { name: string }[] | null | undefined) =>
  (chosen ?? []).map(({ name }) => name).join(', ');

export function formatNumber(field: CustomField, number: number): string {
  const digits = field.precision ?? 0;
  const precision = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (field.format === 'identifier') return String(number);
  if (field.format === 'percentage')
    return new Intl.NumberFormat(locale(), { style: 'percent', ...precision }).format(number);
  if (field.format === 'currency' && field.currency_code) {
    return new Intl.NumberFormat(locale(), {
      style: 'currency',
      currency: field.currency_code,
      ...precision,
    }).format(number);
  }
  const text = new Intl.NumberFormat(locale(), precision).format(number);
  if (field.format !== 'custom' || !field.custom_label) return text;
  return field.custom_label_position === 'prefix'
    ? `${field.custom_label} ${text}`
    : `${text} ${field.custom_label}`;
}
