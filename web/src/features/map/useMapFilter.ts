import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { periodsQuery } from '@/features/goal/goals';
import { monthsFrom } from '@/features/goal/months';
import { today } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import type { Filter } from './filter';
import { readMapSearch } from './mapSearch';

/** What one looks for on the map. The way back from elsewhere leads to the same again, as the address says it, but for what was typed. */
export function useMapFilter(): [Filter, (filter: Filter) => void] {
  const { workspace } = useSession();
  const { look, team, period, status } = readMapSearch(useSearch({ strict: false }));
  const { data: periods } = useQuery({ ...periodsQuery(workspace.gid), enabled: period !== undefined });
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const filter = useMemo(
    (): Filter => ({
      look: look ?? null,
      team: team ?? null,
      period: [...(periods ?? []), ...monthsFrom(today())].find(({ gid }) => gid === period) ?? null,
      status: status ?? null,
      text,
    }),
    [look, team, periods, period, status, text],
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
