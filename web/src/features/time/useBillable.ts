import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import type { Billable } from './timeEntries';

/** What one enters next is billable if what one entered last was. */
export function useBillable() {
  const { me } = useSession();
  return usePreference<Billable>(`billable.${me.gid}`, 'nonBillable');
}
