import { useReadAgain } from '@/features/task/useReadAgain';
import { useSession } from '@/lib/session/SessionContext';
import { workloadKey } from './workload';

const moving = new Set(['task', 'allocation', 'ooo_entry', 'holiday', 'placeholder', 'workspace_membership']);

export function useWorkloadLive() {
  const { workspace } = useSession();
  useReadAgain(moving, workloadKey(workspace.gid));
}
