import { useMemo } from 'react';
import { usePreference } from '@/lib/preference';
import { plainSettings, sameSettings, type ViewSettings } from './settings';

export type Draft = {
  settings: ViewSettings;
  isChanged: boolean;
  change: (changed: Partial<ViewSettings>) => void;
  reset: () => void;
};

/** What a person changed in a view for themselves; kept on this device until they save it or take it back. */
export function useDraft(key: string, saved: ViewSettings): Draft {
  const [kept, keep] = usePreference<string>(`view.${key}`, '');
  return useMemo(() => {
    const own = read(kept);
    const settings = own ?? saved;
    return {
      settings,
      isChanged: own !== null && !sameSettings(own, saved),
      change: (changed) => {
        const next = { ...settings, ...changed };
        keep(sameSettings(next, saved) ? '' : JSON.stringify(next));
      },
      reset: () => keep(''),
    };
  }, [kept, keep, saved]);
}

function read(kept: string): ViewSettings | null {
  try {
    return kept ? { ...plainSettings, ...(JSON.parse(kept) as Partial<ViewSettings>) } : null;
  } catch {
    return null;
  }
}
