import i18next from 'i18next';
import { sayUndoable } from '@/ui/toasts';
import { editUndoably } from './editTask';
import type { Person, TaskRow } from './taskRow';

export function rename(task: TaskRow, name: string) {
  if (name === task.name) return;
  editUndoably(
    task.gid,
    { name },
    { name },
    { shown: { name: task.name }, fields: { name: task.name }, label: i18next.t('task:said.renamed') },
  );
}

export function complete(task: TaskRow, completed: boolean) {
  const said = completed ? 'task:said.completed' : 'task:said.reopened';
  const step = editUndoably(
    task.gid,
    { completed },
    { completed },
    {
      shown: { completed: !completed },
      fields: { completed: !completed },
      label: i18next.t(said, { name: task.name }),
    },
  );
  sayUndoable(step, i18next.t('undo'));
}

export function assign(task: TaskRow, assignee: Person | null) {
  if (assignee?.gid === task.assignee?.gid) return;
  editUndoably(
    task.gid,
    { assignee },
    { assignee: assignee?.gid ?? null },
    {
      shown: { assignee: task.assignee },
      fields: { assignee: task.assignee?.gid ?? null },
      label: i18next.t('task:said.assigned'),
    },
  );
}

export type Dates = Pick<TaskRow, 'due_on' | 'due_at' | 'start_on'>;
export const undated: Dates = { due_on: null, due_at: null, start_on: null };

export function setDates(task: Pick<TaskRow, 'gid'> & Dates, dates: Dates) {
  const before = { due_on: task.due_on, due_at: task.due_at, start_on: task.start_on };
  editUndoably(task.gid, dates, dateFields(dates), {
    shown: before,
    fields: dateFields(before),
    label: i18next.t('task:said.dated'),
  });
}

/** due_on and due_at exclude each other on write: an instant implies its day. */
export function dateFields({ due_on, due_at, start_on }: Dates) {
  return due_at ? { due_at, start_on } : { due_on, start_on };
}
