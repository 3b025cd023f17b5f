import { useMediaQuery } from '@/lib/useMediaQuery';

/** How wide the column of names is; a phone is to show some of the time as well. */
export function useNameWidth(): number {
  return useMediaQuery('(max-width: 767px)') ? 124 : 280;
}
