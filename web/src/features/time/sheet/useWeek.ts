import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { Named } from '@/features/task/taskRow';
import { isTemporary, newTemporaryGid } from '@/features/task/temporary';
import { useReadAgain } from '@/features/task/useReadAgain';
import { perform } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import { useSession } from '@/lib/session/SessionContext';
import { rememberOf } from '@/lib/stepsOf';
import type { Billable } from '../timeEntries';
import { minutesOf } from './byTask';
import { readWeek, timesheetsKey, type WeekEntry, weekQuery } from './timesheet';

/** What is entered for a week can be taken back until it is handed in. */
export const stepsOfWeek = (user: string, monday: Day) => `week:${user}:${monday}`;

const entryTypes = new Set(['time_tracking_entry']);

/** What somebody has entered for a week, and how they change it; what is typed shows at once. */
export function useWeek(user: string, monday: Day) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = weekQuery(workspace.gid, user, monday);
  const { data = [], error, refetch, isFetched } = useQuery(query);
  useReadAgain(entryTypes, query.queryKey);
  // Steps are taken back when there may be more than when they were done.
  const known = () => queryClient.getQueryData(query.queryKey) ?? [];
  const paint = (entries: WeekEntry[]) => {
    void queryClient.cancelQueries({ queryKey: query.queryKey });
    queryClient.setQueryData(query.queryKey, entries);
  };

  function write(task: Named, after: WeekEntry[], send: () => Promise<unknown>) {
    const before = known();
    void perform({
      key: `time:${task.gid}`,
      show: () => {
        paint(after);
        return () => paint(before);
      },
      write: async () => void (await send()),
      done: () => {
        void queryClient.invalidateQueries({ queryKey: query.queryKey });
        void queryClient.invalidateQueries({ queryKey: timesheetsKey(workspace.gid) });
      },
    });
  }

  /** The same as the server has them: those just entered have their ids once it has answered, before what comes next. */
  async function real(entries: WeekEntry[]): Promise<WeekEntry[]> {
    if (!entries.some(({ gid }) => isTemporary(gid))) return entries;
    const places = new Set(entries.map(placeOf));
    return (await readWeek(workspace.gid, user, monday)).filter((entry) => places.has(placeOf(entry)));
  }

  /** Makes the entries of a task and a day these: those that are there are changed, others come and go. */
  function fill(task: Named, day: Day, wanted: WeekEntry[]) {
    const now = known();
    const here = now.filter(isAt(task, day));
    const after = [...now.filter((entry) => !here.includes(entry)), ...wanted];
    // One may have got its id meanwhile: nothing is taken away to be entered anew.
    const others = wanted.filter(({ gid }) => !here.some((one) => one.gid === gid));
    const pairs = here.map((one) => wanted.find(({ gid }) => gid === one.gid) ?? others.shift());
    write(task, after, async () => {
      const there = await real(here);
      for (const [place, one] of here.entries()) {
        const path = pathOf(there[place]?.gid ?? one.gid);
        const next = pairs[place];
        if (!next) await del(path);
        else if (next.duration_minutes !== one.duration_minutes)
          await put(path, { duration_minutes: next.duration_minutes });
      }
      for (const { gid: _, task: __, attributable_to: ___, categories, ...said } of others) {
        const body = { ...said, categories: categories.map((category) => category.gid) };
        await post(`/tasks/${task.gid}/time_tracking_entries`, body);
      }
    });
  }

  /** Makes the entries of a task and a day come to this; what several entries have in common grows by one more. */
  function set(task: Named, day: Day, minutes: number, billable: Billable) {
    const here = known().filter(isAt(task, day));
    const [only] = here;
    if (minutes === minutesOf(here)) return;
    const added: WeekEntry = {
      gid: newTemporaryGid(),
      duration_minutes: minutes - minutesOf(here),
      entered_on: day,
      billable_status: billable,
      description: '',
      categories: [],
      attributable_to: null,
      task,
    };
    const changed = here.length === 1 && only ? [{ ...only, duration_minutes: minutes }] : [...here, added];
    const wanted = minutes > 0 ? changed : [];
    fill(task, day, wanted);
    rememberOf(stepsOfWeek(user, monday), {
      label: i18next.t('time:sheet.changed', { name: task.name }),
      undo: () => fill(task, day, here),
      redo: () => fill(task, day, wanted),
    });
  }

  /** Says of all that was entered for a task in this week whether it is billable. */
  function setBillable(task: Named, isBillable: boolean) {
    const before = new Map(known().map(({ gid, billable_status }) => [gid, billable_status]));
    const mark = (statusOf: (entry: WeekEntry) => Billable) => {
      const now = known();
      const changed = now.filter(
        (entry) => entry.task?.gid === task.gid && statusOf(entry) !== entry.billable_status,
      );
      if (changed.length === 0) return false;
      const after = now.map((entry) =>
        changed.includes(entry) ? { ...entry, billable_status: statusOf(entry) } : entry,
      );
      write(task, after, async () => {
        const there = await real(changed);
        await Promise.all(there.map((entry) => put(pathOf(entry.gid), { billable_status: statusOf(entry) })));
      });
      return true;
    };
    const now = (): Billable => (isBillable ? 'billable' : 'nonBillable');
    if (!mark(now)) return;
    rememberOf(stepsOfWeek(user, monday), {
      label: i18next.t('time:sheet.changed', { name: task.name }),
      undo: () => void mark(({ gid, billable_status }) => before.get(gid) ?? billable_status),
      redo: () => void mark(now),
    });
  }
  return { entries: data, isFetched, error, retry: refetch, set, setBillable };
}

const pathOf = (entry: string) => `/time_tracking_entries/${entry}`;

const isAt = (task: Named, day: Day) => (entry: WeekEntry) =>
  entry.task?.gid === task.gid && entry.entered_on === day;

const placeOf = ({ task, entered_on }: WeekEntry) => `${task?.gid} ${entered_on}`;
