import { goalStatusTypes, type StatusKind, statusTypes } from '@/features/status/statuses';

export const looks = ['atRisk', 'blocked', 'late', 'loose', 'workless'] as const;
/** What one looks for on the map. */
export type Look = (typeof looks)[number];

export const statuses: readonly StatusKind[] = [...new Set([...statusTypes, ...goalStatusTypes])];

/** What the map shows, as its address says: the place that it begins at, and what one looks for, among what. */
export type MapSearch = { at?: string; look?: Look; team?: string; period?: string; status?: StatusKind };

export function readMapSearch(given: Record<string, unknown>): MapSearch {
  const { at, team, period } = given;
  const look = looks.find((one) => one === given.look);
  const status = statuses.find((one) => one === given.status);
  return {
    ...(typeof at === 'string' && at && { at }),
    ...(look && { look }),
    ...(typeof team === 'string' && { team }),
    ...(typeof period === 'string' && { period }),
    ...(status && { status }),
  };
}
