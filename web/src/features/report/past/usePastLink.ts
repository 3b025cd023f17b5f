import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { NewChart } from '@/features/chart/chart';
import type { Part } from '@/features/chart/figures';
import type { LinkTo } from '@/features/chart/links';
import type { CustomField } from '@/features/field/field';
import type { Day } from '@/lib/dates/day';
import { partedBy } from '../counted';
import { narrowed } from '../useSearchLink';
import type { Parted } from './pastSearch';

/**
 * The way to the tasks that the figures of a chart count, as they were.
 *
 * @param asOf the day that all figures are of; null where each says its own
 */
export function usePastLink(chart: NewChart, custom: readonly CustomField[], asOf: Day | null): LinkTo {
  const router = useRouter();
  return useMemo(() => {
    const query = chart.query ?? {};
    const [parted = {}] = partedBy(chart, new Map(custom.map((field) => [field.gid, field])));
    return ({ filters, part }) => {
      const day = part?.day ?? asOf;
      if (!day || !(part ?? filters)) return null;
      const tasks = part ? { ...query, ...partIn(parted, part) } : narrowed(query, filters ?? []);
      const to = { to: '/reporting/past', search: { ...tasks, day } } as const;
      return { href: router.buildLocation(to).href, open: () => void router.navigate(to) };
    };
  }, [router, chart, custom, asOf]);
}

function partIn({ group_by, interval, split_by }: Parted, { group, split }: Part): Parted {
  return {
    ...(group !== undefined && { group_by, group }),
    ...(split !== undefined && { split_by, split }),
    ...(interval && { interval }),
  };
}
