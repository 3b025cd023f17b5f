import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Day } from '@/lib/dates/day';

/** The past day that the address names, which the way back leads to again. */
export function useAsOfDay(): [Day | null, (day: Day | null) => void] {
  const day = useSearch({ strict: false, select: ({ day }) => day });
  const navigate = useNavigate();
  const change = (chosen: Day | null) =>
    void navigate({
      to: '.',
      search: (now: object) => ({ ...now, day: chosen ?? undefined }),
      replace: true,
    });
  return [day ?? null, change];
}

/** A day as it stands in an address. */
export const readDay = (given: unknown): { day?: Day } =>
  typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given) ? { day: given } : {};
