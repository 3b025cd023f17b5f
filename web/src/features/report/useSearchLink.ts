import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { byFilters, type LinkTo } from '@/features/chart/links';
import type { Search } from '@/features/search/search';
import { type Op, termsOf, withTerms } from '@/features/search/terms';
import type { Filter } from '@/features/view/settings';

/** The way to the search for some of the tasks that a search finds. */
export function useSearchLink(query: Search): LinkTo {
  const router = useRouter();
  return useMemo(
    () =>
      byFilters((filters) => {
        const to = { to: '/search', search: narrowed(query, filters) } as const;
        return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
      }),
    [router, query],
  );
}

/** The search for some of the tasks that a search finds. */
export function narrowed(query: Search, filters: readonly Filter[]): Search {
  const terms = filters.map(({ field, op, values }) => ({ field, op: op as Op, values }));
  return withTerms(query, [...termsOf(query), ...terms]);
}
