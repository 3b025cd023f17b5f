import { usePreference } from '@/lib/preference';

/** As --row in the style sheet. */
export function useRowHeight(): number {
  const [density] = usePreference<'comfortable' | 'compact'>('density', 'comfortable');
  return density === 'compact' ? 28 : 36;
}
