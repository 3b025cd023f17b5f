import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Named } from '@/features/task/taskRow';
import { newTemporaryGid } from '@/features/task/temporary';
import { perform } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import { minutesOf } from './byTask';
import { timesheetsKey, type WeekEntry, weekQuery } from './timesheet';

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

  /** Makes the entries of a task and a day come to this; what several entries have in common grows by one more. */
  function set(task: Named, day: Day, minutes: number) {
    const here = data.filter((entry) => entry.task?.gid === task.gid && entry.entered_on === day);
    const [only] = here;
    if (minutes === minutesOf(here)) return;
    const isOne = here.length === 1 && only;
    const entry: WeekEntry = {
      gid: newTemporaryGid(),
      duration_minutes: minutes - (isOne ? 0 : minutesOf(here)),
      entered_on: day,
      task,
    };
    const others = (entries: WeekEntry[]) =>
      isOne ? entries.filter(({ gid }) => gid !== only.gid) : entries;
    const before = data;
    void perform({
      key: `time:${task.gid}`,
      show: () => {
        paint((entries) => (minutes > 0 ? [...others(entries), entry] : others(entries)));
        return () => paint(() => before);
      },
      write: async () => {
        if (!isOne) {
          const { duration_minutes, entered_on } = entry;
          await post(`/tasks/${task.gid}/time_tracking_entries`, { duration_minutes, entered_on });
        } else if (minutes > 0) {
          await put(`/time_tracking_entries/${only.gid}`, { duration_minutes: minutes });
        } else await del(`/time_tracking_entries/${only.gid}`);
      },
      done: () => {
        void queryClient.invalidateQueries({ queryKey: query.queryKey });
        void queryClient.invalidateQueries({ queryKey: timesheetsKey(workspace.gid) });
      },
    });
  }
  return { entries: data, isFetched, error, retry: refetch, set };
}
