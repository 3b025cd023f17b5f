import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Named } from '@/features/task/taskRow';
import { isTemporary, newTemporaryGid } from '@/features/task/temporary';
import { perform } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import type { Billable } from '../timeEntries';
import { minutesOf } from './byTask';
import { readWeek, timesheetsKey, type WeekEntry, weekQuery } from './timesheet';

/** What somebody has entered for a week, and how they change it; what is typed shows at once. */
export function useWeek(user: string, monday: Day) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = weekQuery(workspace.gid, user, monday);
  const { data = [], error, refetch, isFetched } = useQuery(query);
  const paint = (change: (entries: WeekEntry[]) => WeekEntry[]) => {
    void queryClient.cancelQueries({ queryKey: query.queryKey });
    queryClient.setQueryData(query.queryKey, (known = []) => change(known));
  };

  const write = (task: Named, before: WeekEntry[], after: WeekEntry[], send: () => Promise<unknown>) =>
    void perform({
      key: `time:${task.gid}`,
      show: () => {
        paint(() => after);
        return () => paint(() => before);
      },
      write: async () => void (await send()),
      done: () => {
        void queryClient.invalidateQueries({ queryKey: query.queryKey });
        void queryClient.invalidateQueries({ queryKey: timesheetsKey(workspace.gid) });
      },
    });

  /** The same as the server has them: those just entered have their ids once it has answered, before what comes next. */
  async function real(entries: WeekEntry[]): Promise<WeekEntry[]> {
    if (!entries.some(({ gid }) => isTemporary(gid))) return entries;
    const places = new Set(entries.map(placeOf));
    return (await readWeek(workspace.gid, user, monday)).filter((entry) => places.has(placeOf(entry)));
  }

  /** Makes the entries of a task and a day come to this; what several entries have in common grows by one more. */
  function set(task: Named, day: Day, minutes: number, billable: Billable) {
    const here = data.filter((entry) => entry.task?.gid === task.gid && entry.entered_on === day);
    const [only] = here;
    if (minutes === minutesOf(here)) return;
    const isOne = here.length === 1 && only;
    const entry: WeekEntry = {
      gid: isOne ? only.gid : newTemporaryGid(),
      duration_minutes: minutes - (isOne ? 0 : minutesOf(here)),
      entered_on: day,
      billable_status: isOne ? only.billable_status : billable,
      task,
    };
    const others = (entries: WeekEntry[]) =>
      isOne ? entries.filter(({ gid }) => gid !== only.gid) : entries;
    const after = minutes > 0 ? [...others(data), entry] : others(data);
    write(task, data, after, async () => {
      if (!isOne) {
        const { duration_minutes, entered_on, billable_status } = entry;
        return post(`/tasks/${task.gid}/time_tracking_entries`, {
          duration_minutes,
          entered_on,
          billable_status,
        });
      }
      const [there] = await real([only]);
      if (!there) return;
      const path = `/time_tracking_entries/${there.gid}`;
      return minutes > 0 ? put(path, { duration_minutes: minutes }) : del(path);
    });
  }

  /** Says of all that was entered for a task in this week whether it is billable. */
  function setBillable(task: Named, isBillable: boolean) {
    const billable_status: Billable = isBillable ? 'billable' : 'nonBillable';
    const different = data.filter(
      (entry) => entry.task?.gid === task.gid && entry.billable_status !== billable_status,
    );
    const after = data.map((entry) => (different.includes(entry) ? { ...entry, billable_status } : entry));
    write(task, data, after, async () => {
      const there = await real(different);
      return Promise.all(there.map(({ gid }) => put(`/time_tracking_entries/${gid}`, { billable_status })));
    });
  }
  return { entries: data, isFetched, error, retry: refetch, set, setBillable };
}

const placeOf = ({ task, entered_on }: WeekEntry) => `${task?.gid} ${entered_on}`;
