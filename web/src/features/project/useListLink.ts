import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { byFilters, type LinkTo } from '@/features/chart/links';
import { writeShown } from '@/features/view/shown';

/** The way to a project's list of just some of its tasks. */
export function useListLink(project: string): LinkTo {
  const router = useRouter();
  return useMemo(
    () =>
      byFilters((filters) => {
      const to = {
        to: '/project/$projectGid/list',
        params: { projectGid: project },
        search: { show: writeShown(filters) },
      } as const;
      return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
    }),
    [router, project],
  );
}
