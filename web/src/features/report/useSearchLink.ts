import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { LinkTo } from '@/features/chart/links';
import type { Search } from '@/features/search/search';
import { type Op, termsOf, withTerms } from '@/features/search/terms';

/** The way to the search for some of the tasks that a search finds. */
export function useSearchLink(query: Search): LinkTo {
  const router = useRouter();
  return useCallback(
    (filters) => {
      const terms = filters.map(({ field, op, values }) => ({ field, op: op as Op, values }));
      const to = { to: '/search', search: withTerms(query, [...termsOf(query), ...terms]) } as const;
      return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
    },
    [router, query],
  );
}
