import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { byFilters, type LinkTo } from '@/features/chart/links';
import type { Work } from './work';
import { readWorkSearch } from './workSearch';

/** The way to the list of some goals, projects or portfolios. */
export function useWorkLink(of: Work): LinkTo {
  const router = useRouter();
  return useMemo(
    () =>
      byFilters((filters) => {
        const asked = Object.fromEntries(filters.map(({ field, values }) => [field, values[0]]));
        const to = { to: '/reporting/work', search: readWorkSearch({ ...asked, of }) } as const;
        return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
      }),
    [router, of],
  );
}
