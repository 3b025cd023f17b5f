import { locale } from './locale';

/** All currencies there are, with their names in the reader's language. */
export function currencyChoices() {
  const names = new Intl.DisplayNames(locale(), { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code)}`,
  }));
}

/** How many digits money of a currency has after its point: none in Japan, three in Kuwait. */
export const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
