import { usePreference } from '@/lib/preference';

export const narrowest = 480;
export const widest = 720;

export function usePaneWidth(): [number, (width: number) => void] {
  const [saved, save] = usePreference<string>('paneWidth', '560');
  return [within(Number(saved) || 560), (width) => save(String(within(width)))];
}

const within = (width: number) => Math.round(Math.min(widest, Math.max(narrowest, width)));
