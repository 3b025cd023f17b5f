import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { readGoalSearch } from './goalSearch';
import type { Filter } from './tree';
import { usePeriod } from './usePeriod';

/** Which goals are shown. The way back from one of them leads to the same again, as the address says it, but for what was typed. */
export function useGoalFilter(): [Filter, (filter: Filter) => void] {
  const { period, team, status } = readGoalSearch(useSearch({ strict: false }));
  const named = usePeriod(period);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const filter: Filter = {
    period: named,
    team: team ?? null,
    standing: status ?? null,
    text,
  };
  function change(wanted: Filter) {
    setText(wanted.text);
    if (wanted.text !== text) return;
    const { period, team, standing } = wanted;
    void navigate({
      to: '.',
      search: (now: object) => ({
        ...now,
        period: period?.gid,
        team: team ?? undefined,
        status: standing ?? undefined,
      }),
      replace: true,
    });
  }
  return [filter, change];
}
