import { createContext, useCallback, useContext } from 'react';
import { mayEditAt, useMayComment, useMayEdit } from '@/features/membership/level';
import { useSession } from '@/lib/session/SessionContext';
import type { TaskRow } from './taskRow';
import { taskStore } from './taskStore';

/** The task that the pane shows, and what the server lets the reader do with it. */
export const TaskLevelContext = createContext<{ gid: string; level: string } | null>(null);

/**
 * Whether the reader may change a task, as far as is known here: where they edit the project, their own tasks anywhere,
 * and what is below those. One that is in other projects too may be theirs to change through these.
 */
export function useMayEditTask(): (task: TaskRow | undefined) => boolean {
  const isEditor = useMayEdit();
  const known = useContext(TaskLevelContext);
  const { me } = useSession();
  return useCallback(
    (task) => {
      if (known?.gid === task?.gid && known) return mayEditAt(known.level);
      if (isEditor) return true;
      for (let one = task; one; one = one.parent ? taskStore.get(one.parent.gid) : undefined) {
        const { assignee, co_assignees, memberships } = one;
        const people = [assignee, ...co_assignees.map(({ user }) => user)];
        if (memberships.length > 1 || people.some((person) => person?.gid === me.gid)) return true;
      }
      return task?.created_by?.gid === me.gid;
    },
    [isEditor, known, me.gid],
  );
}

/** Whether the reader may say something on the task that the pane shows. */
export function useMayCommentHere(task: TaskRow): boolean {
  const known = useContext(TaskLevelContext);
  const mayComment = useMayComment();
  const mayEdit = useMayEditTask()(task);
  return known?.gid === task.gid ? known.level !== 'viewer' : mayComment || mayEdit;
}
