import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { byFilters, type LinkTo } from '@/features/chart/links';
import { writeShown } from '@/features/view/shown';
import type { Day } from '@/lib/dates/day';

/**
 * The way to a project's list of just some of its tasks.
 *
 * @param asOf the past day that they are shown as of
 */
export function useListLink(project: string, asOf: Day | null = null): LinkTo {
  const router = useRouter();
  return useMemo(
    () =>
      byFilters((filters) => {
        const params = { projectGid: project };
        const show = writeShown(filters);
        const to = asOf
          ? ({ to: '/project/$projectGid/past', params, search: { show, day: asOf } } as const)
          : ({ to: '/project/$projectGid/list', params, search: { show } } as const);
        return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
      }),
    [router, project, asOf],
  );
}
