import { useQueryClient } from '@tanstack/react-query';
import { dayOf } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import type { Undoable } from '@/lib/undo';
import { timeEdits } from './editTime';
import { useBillable } from './useBillable';
import { useKeptTimer } from './useKeptTimer';

/** The one timer that a person has on this device; it runs on while the app is closed. */
export function useTimer() {
  const { me } = useSession();
  const queryClient = useQueryClient();
  const [kept, keep] = useKeptTimer();
  const [billable] = useBillable();
  const [runsOn, since] = kept.split(' ');
  const startedAt = Number(since);

  /** Enters the minutes that it has run, at least one, on the day that it was started. */
  function stop(): Undoable | null {
    keep('');
    if (!runsOn) return null;
    return timeEdits(queryClient, { gid: me.gid, name: me.name }, runsOn).add({
      duration_minutes: Math.max(1, Math.round((Date.now() - startedAt) / 60_000)),
      entered_on: dayOf(new Date(startedAt)),
      description: '',
      categories: [],
      billable_status: billable,
    });
  }
  return {
    runsOn: runsOn || null,
    startedAt,
    /** What was timed until now is entered where it was. */
    start: (task: string) => {
      stop();
      keep(`${task} ${Date.now()}`);
    },
    stop,
    discard: () => keep(''),
  };
}
