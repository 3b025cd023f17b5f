import i18next from 'i18next';
import { sayUndoable } from '@/ui/toasts';
import { complete } from './fieldEdits';
import type { TaskRow } from './taskRow';

/** What a person has to do of a task that another leads; undefined where the task is not shared so. */
export const partOf = ({ assignee, co_assignees }: TaskRow, person: string | undefined) =>
  assignee?.gid === person ? undefined : co_assignees.find(({ user }) => user.gid === person);

/** Whether the round tick of a task is drawn: in somebody's own list it stands for their part. */
export const isTicked = (task: TaskRow, person: string | undefined): boolean =>
  partOf(task, person)?.completed ?? task.completed;

/** Ticks the task off or takes that back, or only the part of a person who does not lead it. */
export function tick(task: TaskRow, person: string | undefined) {
  const part = partOf(task, person);
  if (!part) return complete(task, !task.completed);
  void import('./coAssign').then(({ markOwnPart }) =>
    sayUndoable(markOwnPart(task, part.user.gid, !part.completed), i18next.t('undo')),
  );
}
