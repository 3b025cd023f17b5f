import { locale } from '@/lib/i18n/locale';
import type { CustomField } from './field';
import type { FieldValue } from './value';

/** A text, or a number without sign and grouping, as one goes on typing it; see `parseNumber`. */
export function typedForm(field: CustomField, value: FieldValue | undefined): string {
  if (field.resource_subtype === 'text') return value?.text_value ?? '';
  const number = value?.number_value;
  if (typeof number !== 'number') return '';
  const shown = field.format === 'percentage' ? number * 100 : number;
  return new Intl.NumberFormat(locale(), { useGrouping: false, maximumFractionDigits: 10 }).format(shown);
}
