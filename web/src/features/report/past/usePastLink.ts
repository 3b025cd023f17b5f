import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Part } from '@/features/chart/figures';
import type { LinkTo } from '@/features/chart/links';
import type { Search } from '@/features/search/search';
import type { Day } from '@/lib/dates/day';
import { narrowed } from '../useSearchLink';
import type { Parted } from './pastSearch';

/**
 * The way to tasks of a past day, as they were.
 *
 * @param parted what the figures tell tasks apart by
 * @param asOf the day that all figures are of; null where each says its own
 */
export function usePastLink(query: Search, parted: Parted, asOf: Day | null): LinkTo {
  const router = useRouter();
  return useCallback(
    ({ filters, part }) => {
      const day = part?.day ?? asOf;
      if (!day || !(part ?? filters)) return null;
      const search = {
        ...(part ? query : narrowed(query, filters ?? [])),
        ...(part && partIn(parted, part)),
        day,
      };
      const to = { to: '/reporting/past', search } as const;
      return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
    },
    [router, query, parted, asOf],
  );
}

function partIn({ group_by, interval, split_by }: Parted, { group, split }: Part): Parted {
  return {
    ...(group !== undefined && { group_by, group, interval }),
    ...(split !== undefined && { split_by, split }),
  };
}
