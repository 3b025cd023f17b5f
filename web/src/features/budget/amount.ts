import { formatDuration } from '@/features/time/duration';
import { locale } from '@/lib/i18n/locale';
import type { Budget } from './budget';

/** Minutes as hours, money in its currency; cents only of what is not whole. */
export function formatAmount({ budget_type, actual }: Budget, value: number): string {
  if (budget_type === 'time') return formatDuration(Math.round(value));
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency: actual.units,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);
}

export const asPercent = (part: number) =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(part);

/** A duration without days of minutes is what people read; a total is typed in hours. */
export const toTyped = ({ budget_type }: Budget, value: number | null) =>
  value === null ? '' : budget_type === 'time' ? value / 60 : value;

export const fromTyped = ({ budget_type }: Budget, typed: number) =>
  budget_type === 'time' ? Math.round(typed * 60) : typed;
