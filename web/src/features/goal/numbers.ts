import { locale } from '@/lib/i18n/locale';
import type { Metric } from './goals';

type Unit = Pick<Metric, 'unit' | 'currency_code' | 'precision'>;

/** People write a quarter as 25 per cent, the API as 0.25. */
export const factorOf = ({ unit }: Pick<Metric, 'unit'>) => (unit === 'percentage' ? 100 : 1);

/** A number of a metric as people read it. */
export function shownNumber({ unit, currency_code, precision }: Unit, value: number): string {
  const digits = { minimumFractionDigits: precision, maximumFractionDigits: precision };
  const style: Intl.NumberFormatOptions =
    unit === 'percentage'
      ? { style: 'percent' }
      : unit === 'currency' && currency_code
        ? { style: 'currency', currency: currency_code }
        : {};
  return new Intl.NumberFormat(locale(), { ...style, ...digits }).format(value);
}
