import { countables } from '@/features/chart/chart';
import { groupsOfWork, namedIn, type Work, type WorkGroup, type WorkItem, workOf } from './work';

/** Which goals, projects or portfolios are listed, as the address says it; `none` is what has no value there. */
export type WorkSearch = { of: Work } & Partial<Record<WorkGroup, string>>;

export function readWorkSearch(given: Record<string, unknown>): WorkSearch {
  const of = workOf(countables.find((one) => one === given.of)) ?? 'goals';
  const search: WorkSearch = { of };
  for (const group of groupsOfWork[of]) {
    const value = given[group];
    if (typeof value === 'string' && value) search[group] = value;
  }
  return search;
}

export const isWanted = (item: WorkItem, search: WorkSearch) =>
  groupsOfWork[search.of].every(
    (group) => !search[group] || search[group] === (namedIn(item, group)?.gid ?? 'none'),
  );
