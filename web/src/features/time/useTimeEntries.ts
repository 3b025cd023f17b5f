import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { newTemporaryGid } from '@/features/task/temporary';
import { enqueue, perform } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import { today } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { formatDuration } from './duration';
import { type Billable, type TimeCategory, type TimeEntry, timeEntriesQuery } from './timeEntries';

/** What was worked on a task; entering and removing show at once. */
export function useTimeEntries(task: string) {
  const queryClient = useQueryClient();
  const { me } = useSession();
  const { queryKey } = timeEntriesQuery(task);
  const { data = [] } = useQuery(timeEntriesQuery(task));
  const removed = useRemoved();
  const entries = data.filter(({ gid }) => !removed.has(gid));
  const paint = (change: (entries: TimeEntry[]) => TimeEntry[]) => {
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (known = []) => change(known));
  };

  function add(
    minutes: number,
    category: TimeCategory | null,
    description: string,
    billable_status: Billable,
  ) {
    const gid = newTemporaryGid();
    const entry: TimeEntry = {
      gid,
      duration_minutes: minutes,
      entered_on: today(),
      description,
      created_by: { gid: me.gid, name: me.name },
      categories: category ? [category] : [],
      billable_status,
    };
    const body = {
      duration_minutes: minutes,
      entered_on: entry.entered_on,
      description,
      categories: entry.categories.map((chosen) => chosen.gid),
      billable_status,
    };
    return perform({
      key: `time:${task}`,
      show: () => {
        paint((known) => [...known, entry]);
        return () => paint((known) => known.filter((other) => other.gid !== gid));
      },
      write: async () => void (await post(`/tasks/${task}/time_tracking_entries`, body)),
      done: () => void queryClient.invalidateQueries({ queryKey }),
    });
  }

  function setBillable({ gid, billable_status: before }: TimeEntry, isBillable: boolean) {
    const billable_status: Billable = isBillable ? 'billable' : 'nonBillable';
    const set = (status: Billable) =>
      paint((known) => known.map((one) => (one.gid === gid ? { ...one, billable_status: status } : one)));
    void perform({
      key: `time:${task}`,
      show: () => {
        set(billable_status);
        return () => set(before);
      },
      write: async () => void (await put(`/time_tracking_entries/${gid}`, { billable_status })),
    });
  }

  function remove({ gid, duration_minutes }: TimeEntry) {
    removeUndoably({
      gid,
      label: i18next.t('time:said.removed', { time: formatDuration(duration_minutes) }),
      run: async () => {
        await enqueue(`time:${task}`, () => del(`/time_tracking_entries/${gid}`));
        paint((known) => known.filter((other) => other.gid !== gid));
      },
    });
  }
  const total = entries.reduce((sum, { duration_minutes }) => sum + duration_minutes, 0);
  return { entries, total, add, setBillable, remove };
}
