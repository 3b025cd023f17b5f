import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { newTemporaryGid } from '@/features/task/temporary';
import { enqueue, perform } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import { forgetStep, remember, type Undoable } from '@/lib/undo';
import { removeUndoably } from '@/ui/removal';
import { formatDuration } from './duration';
import { type TimeEntry, timeEntriesQuery } from './timeEntries';

/** What somebody says of the time that they worked. */
export type Said = Pick<
  TimeEntry,
  'duration_minutes' | 'entered_on' | 'description' | 'categories' | 'billable_status'
>;

/** As the API takes it. */
const written = ({ categories, ...said }: Partial<Said>) => ({
  ...said,
  ...(categories && { categories: categories.map(({ gid }) => gid) }),
});

const pathOf = (entry: string) => `/time_tracking_entries/${entry}`;

/** How the time of a task is entered and changed: it shows at once, and can be taken back. */
export function timeEdits(queryClient: QueryClient, me: { gid: string; name: string }, task: string) {
  const { queryKey } = timeEntriesQuery(task);
  const key = `time:${task}`;
  const paint = (change: (entries: TimeEntry[]) => TimeEntry[]) => {
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (known = []) => change(known));
  };
  const done = () => void queryClient.invalidateQueries({ queryKey });

  /** Answers the step, for a toast where it was not done on the task itself. */
  function add(said: Said): Undoable {
    const entry: TimeEntry = { ...said, gid: newTemporaryGid(), created_by: me };
    let there = '';
    const show = () => paint((known) => [...known, entry]);
    const hide = () => paint((known) => known.filter(({ gid }) => gid !== entry.gid && gid !== there));
    const enter = () =>
      perform({
        key,
        show: () => {
          show();
          return hide;
        },
        write: async () => {
          there = (await post<{ gid: string }>(`/tasks/${task}/time_tracking_entries`, written(said))).gid;
        },
        done,
      });
    const takeBack = () =>
      perform({
        key,
        show: () => {
          hide();
          return show;
        },
        write: async () => void (await del(pathOf(there))),
        done,
      });
    const step = remember({
      label: i18next.t('time:said.added', { time: formatDuration(said.duration_minutes) }),
      undo: () => void takeBack(),
      redo: () => void enter(),
    });
    void enter().then((isThere) => isThere || forgetStep(step));
    return step;
  }

  function change(entry: TimeEntry, changed: Partial<Said>) {
    const { duration_minutes, entered_on, description, categories, billable_status } = entry;
    const before: Said = { duration_minutes, entered_on, description, categories, billable_status };
    const set = (to: Partial<Said>, from: Partial<Said>) => {
      const show = (said: Partial<Said>) =>
        paint((known) => known.map((one) => (one.gid === entry.gid ? { ...one, ...said } : one)));
      void perform({
        key,
        show: () => {
          show(to);
          return () => show(from);
        },
        write: async () => void (await put(pathOf(entry.gid), written(to))),
        done,
      });
    };
    set(changed, before);
    remember({
      label: i18next.t('time:said.changed', { time: formatDuration(duration_minutes) }),
      undo: () => set(before, changed),
      redo: () => set(changed, before),
    });
  }

  function remove({ gid, duration_minutes }: TimeEntry) {
    removeUndoably({
      gid,
      label: i18next.t('time:said.removed', { time: formatDuration(duration_minutes) }),
      run: async () => {
        await enqueue(key, () => del(pathOf(gid)));
        paint((known) => known.filter((other) => other.gid !== gid));
      },
    });
  }
  return { add, change, remove };
}
