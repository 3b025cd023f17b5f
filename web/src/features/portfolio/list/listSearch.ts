import { countStates } from '../figures';
import type { SoughtStatus } from './found';

/** Of which status the table shows what is in a portfolio, as its address says. */
export type ListSearch = { status?: SoughtStatus };

export function readListSearch({ status }: Record<string, unknown>): ListSearch {
  const known = [...countStates, 'none' as const].find((one) => one === status);
  return known ? { status: known } : {};
}
