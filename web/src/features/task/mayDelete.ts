import { usePermissions } from '@/features/role/useMay';
import { useSession } from '@/lib/session/SessionContext';
import { useMayEditTask } from './mayEdit';
import type { TaskRow } from './taskRow';

/** Whether there are tasks at all that the role of the reader lets them delete. */
export const useMayDeleteSome = () => usePermissions()?.task_deletion_policy !== 'none';

/** Whether the reader may delete a task: where they may change it, as far as their role lets them. */
export function useMayDeleteTask(): (task: TaskRow | undefined) => boolean {
  const { me } = useSession();
  const mayEdit = useMayEditTask();
  const policy = usePermissions()?.task_deletion_policy;
  return (task) => {
    if (policy === 'none' || !mayEdit(task)) return false;
    return policy !== 'owned' || task?.created_by?.gid === me.gid;
  };
}
