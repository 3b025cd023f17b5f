import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { LinkTo } from '@/features/chart/links';
import type { Work } from './work';
import { readWorkSearch } from './workSearch';

/** The way to the list of some goals, projects or portfolios. */
export function useWorkLink(of: Work): LinkTo {
  const router = useRouter();
  return useCallback(
    (filters) => {
      const asked = Object.fromEntries(filters.map(({ field, values }) => [field, values[0]]));
      const to = { to: '/reporting/work', search: readWorkSearch({ ...asked, of }) } as const;
      return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
    },
    [router, of],
  );
}
