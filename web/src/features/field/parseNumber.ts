import { locale } from '@/lib/i18n/locale';
import type { CustomField } from './field';

/** A number as people of the reader's locale type it ("1 200,50", "$1,200.50", "15%"); null when it is none. */
export function parseNumber(field: CustomField, typed: string): number | null {
  const separator = decimalSeparator(locale());
  const kept = separator === ',' ? /[^\d,.eE+-]/g : /[^\d.,eE+-]/g;
  let text = typed.replace(kept, '');
  if (separator === ',') text = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
  else text = text.replaceAll(',', '');
  if (!/\d/.test(text)) return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  return round(field.format === 'percentage' ? number / 100 : number);
}

/** Without the dust of binary fractions: 15 % is 0.15. */
const round = (number: number) => Number(number.toPrecision(15));

function decimalSeparator(tag: string): string {
  return new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}
