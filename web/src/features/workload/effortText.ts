import type { TFunction } from 'i18next';
import type { Effort } from './allocations';
import { formatAmount } from './measure';

/** "50 % of the time", "40 h in all". */
export function effortText(t: TFunction<'workload'>, effort: Effort | null | undefined): string {
  return effort ? t(`effort.${effort.type}`, { amount: formatAmount(effort.value) }) : t('effort.open');
}
