import i18next from 'i18next';
import { setDates } from '@/features/task/fieldEdits';
import { useDetailEdit } from '@/features/task/pane/useDetailEdit';
import type { TaskDetail } from '@/features/task/taskDetail';
import { post } from '@/lib/api/request';
import { today } from '@/lib/dates/day';
import { remember } from '@/lib/undo';
import type { Recurrence } from './inWords';

const fields = { opt_fields: 'gid' };

/** Makes a task repeat, otherwise, or no longer; Ctrl/Cmd+Z takes it back. */
export function useRecurrence(
  task: Pick<TaskDetail, 'gid' | 'due_on' | 'due_at' | 'start_on' | 'recurrence'>,
) {
  const edit = useDetailEdit(task.gid);
  const set = (recurrence: Recurrence | null) =>
    edit({ recurrence }, () =>
      recurrence
        ? post(
            `/tasks/${task.gid}/setRecurrence`,
            { ...recurrence, time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
            fields,
          )
        : post(`/tasks/${task.gid}/removeRecurrence`, {}, fields),
    );
  return (recurrence: Recurrence | null) => {
    const before = task.recurrence;
    // Occurrences are counted from a due date.
    if (recurrence && !task.due_on) setDates(task, { due_on: today(), due_at: null, start_on: null });
    void set(recurrence);
    remember({ label: i18next.t('recurrence:said.changed'), undo: () => void set(before) });
  };
}
