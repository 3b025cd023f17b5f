import { useMediaQuery } from '@/lib/useMediaQuery';

const beside = { nameWidth: 280, above: 0 };
const over = { nameWidth: 0, above: 20 };

/** The names have a column beside the chart; a phone has no room for one, so there each stands above its bar. */
export function useNames(): { nameWidth: number; above: number } {
  return useMediaQuery('(max-width: 767px)') ? over : beside;
}
