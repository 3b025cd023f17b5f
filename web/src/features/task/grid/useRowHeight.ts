import { usePreference } from '@/lib/preference';
import { useMediaQuery } from '@/lib/useMediaQuery';

/** In pixels. On a phone there is room for two lines of a name, and for a thumb. */
export function useRowHeight(): number {
  const [density] = usePreference<'comfortable' | 'compact'>('density', 'comfortable');
  const phone = useMediaQuery('(max-width: 767px)');
  if (phone) return density === 'compact' ? 44 : 52;
  return density === 'compact' ? 28 : 36;
}
