import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import { readGoalSearch } from './goalSearch';
import { periodsQuery } from './goals';
import { monthsFrom } from './months';
import type { Filter } from './tree';

/** Which goals are shown. The way back from one of them leads to the same again, as the address says it, but for what was typed. */
export function useGoalFilter(): [Filter, (filter: Filter) => void] {
  const { workspace } = useSession();
  const { period, team, status } = readGoalSearch(useSearch({ strict: false }));
  const { data: periods = [] } = useQuery({ ...periodsQuery(workspace.gid), enabled: period !== undefined });
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const filter: Filter = {
    period: [...periods, ...monthsFrom(today())].find(({ gid }) => gid === period) ?? null,
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
