import { shifted, spanOf } from '@/features/task/plan/span';
import { formatSpan } from '@/features/task/plan/spanText';
import type { TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { dayAt } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type MoveTo, moveWork } from '../moveWork';
import { changed, plannedIn, useOpenDraft } from './DraftContext';
import { planOfTask } from './planned';

/** Gives a task to somebody else or to other days: in the draft on screen, or for good where there is none. */
export function useMoveWork() {
  const { t } = useTranslation('workload');
  const open = useOpenDraft();
  return (shown: TaskRow, to: MoveTo) => {
    const task = taskStore.get(shown.gid);
    if (!open || !task) return moveWork(shown, to);
    const span = spanOf(plannedIn(open, task));
    if (!span) return;
    const { start, end } = shifted(span, to.days);
    const now = planOfTask(task);
    const hasStart = now.start_date !== null;
    const change = changed(open, task.gid, 'task', now, {
      ...(to.assignee && { assignee: to.assignee.gid }),
      start_date: hasStart ? dayAt(start) : null,
      end_date: dayAt(end),
    });
    open.plan(change, t('saidMoved', { name: task.name, days: formatSpan({ start, end }) }));
  };
}
