import { queryOptions } from '@tanstack/react-query';
import { hereZone } from '@/features/past/past';
import type { StatusKind } from '@/features/status/statuses';
import { get } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import { countStates } from '../figures';
import type { Item, Named, Portfolio, Progress, Status, StatusCounts } from '../portfolios';

type Counts = Required<Omit<Progress, 'start_on' | 'due_on'>>;

/** How a portfolio was doing, and what is in it of what was there then. */
export type PastPortfolio = Counts & {
  items: (Counts & { item: Named; status_type: StatusKind | null; status_title: string | null })[];
};

export const pastPortfolioQuery = (portfolio: string, day: Day) =>
  queryOptions({
    queryKey: ['portfolio', portfolio, 'past', day],
    queryFn: ({ signal }) =>
      get<PastPortfolio>(`/portfolios/${portfolio}/past`, { as_of: day, time_zone: hereZone() }, signal),
    staleTime: 0,
  });

/** What a dashboard shows of a portfolio. */
export type Standing = Pick<Portfolio, 'progress' | 'status_counts'> & { items: readonly Item[] };

/** Items as they were doing; what they are called, and in which order they stand, is as of now. */
export function asItWas(items: readonly Item[], past: PastPortfolio): Standing {
  const { items: known, ...progress } = past;
  const then = new Map(known.map((one) => [one.item.gid, one]));
  const shown = items.flatMap((item) => {
    const one = then.get(item.gid);
    return one ? [{ ...item, progress: one, current_status_update: statusOf(item, one) }] : [];
  });
  return { items: shown, progress, status_counts: counted(shown) };
}

function statusOf(
  { gid }: Item,
  { status_type, status_title }: PastPortfolio['items'][number],
): Status | null {
  return status_type && { gid: `${gid} then`, status_type, title: status_title ?? '' };
}

function counted(items: readonly Item[]): StatusCounts {
  const of = (state: string) =>
    items.filter(({ current_status_update: told }) => (told?.status_type ?? 'none') === state).length;
  const states = [...countStates, 'none'] as const;
  return Object.fromEntries(states.map((state) => [state, of(state)])) as StatusCounts;
}
