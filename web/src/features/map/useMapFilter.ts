import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { usePeriod } from '@/features/goal/usePeriod';
import type { Filter } from './filter';
import { readMapSearch } from './mapSearch';

/** What one looks for on the map. The way back from elsewhere leads to the same again, as the address says it, but for what was typed. */
export function useMapFilter(): [Filter, (filter: Filter) => void] {
  const { look, team, period, status } = readMapSearch(useSearch({ strict: false }));
  const named = usePeriod(period);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const filter = useMemo(
    (): Filter => ({
      look: look ?? null,
      team: team ?? null,
      period: named,
      status: status ?? null,
      text,
    }),
    [look, team, named, status, text],
  );
  function change(wanted: Filter) {
    setText(wanted.text);
    if (wanted.text !== text) return;
    const { look, team, period, status } = wanted;
    void navigate({
      to: '.',
      search: (now: object) => ({
        ...now,
        look: look ?? undefined,
        team: team ?? undefined,
        period: period?.gid,
        status: status ?? undefined,
      }),
      replace: true,
    });
  }
  return [filter, change];
}
