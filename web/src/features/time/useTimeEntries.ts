import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '@/lib/session/SessionContext';
import { useRemoved } from '@/ui/removal';
import { timeEdits } from './editTime';
import { timeEntriesQuery } from './timeEntries';

/** What was worked on a task, and how that is changed. */
export function useTimeEntries(task: string) {
  const queryClient = useQueryClient();
  const { me } = useSession();
  const { data = [] } = useQuery(timeEntriesQuery(task));
  const removed = useRemoved();
  const entries = data.filter(({ gid }) => !removed.has(gid));
  const total = entries.reduce((sum, { duration_minutes }) => sum + duration_minutes, 0);
  return { entries, total, ...timeEdits(queryClient, { gid: me.gid, name: me.name }, task) };
}
