import { useCallback } from 'react';
import { useMayComment, useMayEdit } from '@/features/membership/level';
import { useSession } from '@/lib/session/SessionContext';
import type { TaskRow } from './taskRow';
import { taskStore } from './taskStore';

/**
 * Whether the reader may change a task, as far as is known here: where they edit the project, their own tasks anywhere,
 * and what is below those. One that is in other projects too may be theirs to change through these.
 */
export function useMayEditTask(): (task: TaskRow | undefined) => boolean {
  const isEditor = useMayEdit();
  const { me } = useSession();
  return useCallback(
    (task) => {
      if (isEditor) return true;
      for (let one = task; one; one = one.parent ? taskStore.get(one.parent.gid) : undefined) {
        const { assignee, co_assignees, memberships } = one;
        const people = [assignee, ...co_assignees.map(({ user }) => user)];
        if (memberships.length > 1 || people.some((person) => person?.gid === me.gid)) return true;
      }
      return task?.created_by?.gid === me.gid;
    },
    [isEditor, me.gid],
  );
}

/** Whether the reader may say something on a task. */
export function useMayCommentOn(task: TaskRow | undefined): boolean {
  const mayComment = useMayComment();
  const mayEdit = useMayEditTask()(task);
  return mayComment || mayEdit;
}
