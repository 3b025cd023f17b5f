import { useQuery } from '@tanstack/react-query';
import { today } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import { periodsQuery, type TimePeriod } from './goals';
import { monthsFrom } from './months';

/** The period or month that an address names; null until it is known, and where there is no such one. */
export function usePeriod(gid: string | undefined): TimePeriod | null {
  const { workspace } = useSession();
  const { data = [] } = useQuery({ ...periodsQuery(workspace.gid), enabled: gid !== undefined });
  if (gid === undefined) return null;
  return data.find((one) => one.gid === gid) ?? monthsFrom(today()).find((one) => one.gid === gid) ?? null;
}
