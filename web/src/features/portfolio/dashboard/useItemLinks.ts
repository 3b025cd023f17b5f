import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { byFilters, type LinkTo } from '@/features/chart/links';
import { linkTo } from '../list/linkTo';
import { readListSearch } from '../list/listSearch';
import type { Item } from '../portfolios';

/** From a figure of a portfolio to the items that it is of: to one itself, or to the table of those that stand so. */
export function useItemLinks(portfolio: string, items: readonly Item[]): LinkTo {
  const router = useRouter();
  return useMemo(
    () =>
      byFilters((filters) => {
        const [{ field, values } = { field: '', values: [] }] = filters;
        const item = field === 'item' && items.find(({ gid }) => gid === values[0]);
        const to = item
          ? linkTo(item)
          : ({
              to: '/portfolio/$portfolioGid/list',
              params: { portfolioGid: portfolio },
              search: readListSearch({ status: values[0] }),
            } as const);
        return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
      }),
    [router, portfolio, items],
  );
}
