import { type Interval, intervals } from '@/features/chart/chart';
import { readDay } from '@/features/past/useAsOfDay';
import { readSearch, type Search } from '@/features/search/search';
import { type Day, today } from '@/lib/dates/day';

/** What tasks are told apart by, and the part of them that a figure counts, in the words of the API. */
export type Parted = {
  group_by?: string;
  group?: string;
  interval?: Interval;
  split_by?: string;
  split?: string;
};

/** Tasks as they were at the end of a day: those that a search finds, and of them one part. */
export type PastSearch = Search & Parted & { day: Day };

const partNames = ['group_by', 'group', 'split_by', 'split'] as const;

export function readPastSearch(given: Record<string, unknown>): PastSearch {
  const search: PastSearch = { ...readSearch(given), day: readDay(given.day).day ?? today() };
  for (const name of partNames) {
    const value = given[name];
    if (typeof value === 'string' && value) search[name] = value;
  }
  const interval = intervals.find((known) => known === given.interval);
  return interval ? { ...search, interval } : search;
}

/** What is asked of it beside its search. */
export function partedIn({ group_by, group, interval, split_by, split }: Parted): Parted {
  return { group_by, group, interval, split_by, split };
}
