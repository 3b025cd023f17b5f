import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';

/** What one may do changes on the screen as soon as an admin changes it. */
export function useMyRoleLive() {
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const reload = () =>
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid, 'role', me.gid] });
  useLive((changes) => {
    const told = changes.map(({ resource }) => resource.resource_type);
    if (told.includes('role') || told.includes('workspace_membership')) reload();
  }, reload);
}
