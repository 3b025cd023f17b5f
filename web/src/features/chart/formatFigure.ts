import type { CustomField } from '@/features/field/field';
import { formatNumber } from '@/features/field/formatValue';
import { fieldOf } from '@/features/task/grid/columns';
import { formatDuration } from '@/features/time/duration';
import { locale } from '@/lib/i18n/locale';
import type { ChartSettings } from './chart';
import { timeSpent } from './figures';

/** A figure in words, as its field writes its numbers. */
export function figureFormat({ measure, field }: ChartSettings, fields: ReadonlyMap<string, CustomField>) {
  const custom = fields.get(fieldOf(field ?? '') ?? '');
  return (value: number | null): string => {
    if (value === null) return '–';
    if (measure === 'count') return new Intl.NumberFormat(locale()).format(value);
    if (field === timeSpent) return formatDuration(Math.round(value));
    if (custom) return formatNumber(custom, value);
    return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);
  };
}

/** Short, since it stands beside a line. */
export const formatTick = (value: number) =>
  new Intl.NumberFormat(locale(), { notation: 'compact', maximumFractionDigits: 1 }).format(value);
