import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';

/** On which task the reader's timer runs and since when, as this device keeps it; nothing while none runs. */
export function useKeptTimer() {
  const { me } = useSession();
  return usePreference<string>(`timer.${me.gid}`, '');
}
