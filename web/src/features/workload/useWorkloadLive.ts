import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { whenIdle } from '@/features/task/writeQueue';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { workloadKey } from './workload';

const moving = new Set(['task', 'allocation', 'ooo_entry', 'holiday', 'placeholder', 'workspace_membership']);
const pause = 400;

/** Reads the workload again once what it is made of has changed, at most a few times a second. */
export function useWorkloadLive() {
  const queryClient = useQueryClient();
  const { workspace } = useSession();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const again = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => whenIdle(() => void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) })),
      pause,
    );
  };
  useLive((changes) => {
    if (changes.some(({ resource }) => moving.has(resource.resource_type))) again();
  }, again);
}
