import i18next from 'i18next';
import { editUndoably } from '@/features/task/editTask';
import { datesFor, datesOf, fieldsFor } from '@/features/task/plan/datesFor';
import { shifted, spanOf } from '@/features/task/plan/span';
import { formatSpan } from '@/features/task/plan/spanText';
import type { Person, TaskRow } from '@/features/task/taskRow';
import { sayUndoable } from '@/ui/toasts';

export type MoveTo = { assignee?: Person; days: number };

/** Gives a task to somebody else, or to other days, or both, as one step that can be taken back. */
export function moveWork(task: TaskRow, { assignee, days }: MoveTo) {
  const span = spanOf(task);
  const isGiven = assignee !== undefined && assignee.gid !== task.assignee?.gid;
  if (!span || (days === 0 && !isGiven)) return;
  const dates = { before: datesOf(task), after: datesFor(task, shifted(span, days)) };
  const isMoved = days !== 0;
  const shown = { ...(isMoved && dates.after), ...(isGiven && { assignee }) };
  const fields = { ...(isMoved && fieldsFor(dates.after)), ...(isGiven && { assignee: assignee.gid }) };
  const back = {
    shown: { ...(isMoved && dates.before), ...(isGiven && { assignee: task.assignee }) },
    fields: {
      ...(isMoved && fieldsFor(dates.before)),
      ...(isGiven && { assignee: task.assignee?.gid ?? null }),
    },
    label: i18next.t(isGiven ? 'workload:saidGiven' : 'workload:saidMoved', {
      name: task.name,
      person: assignee?.name,
      days: formatSpan(shifted(span, days)),
    }),
  };
  sayUndoable(editUndoably(task.gid, shown, fields, back), i18next.t('undo'));
}
