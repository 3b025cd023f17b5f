import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { whenIdle } from '@/features/task/writeQueue';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { figuresKey } from './useReportFigures';

/** Counting all work takes longer than showing it: what happens meanwhile is counted together. */
const gatherFor = 1_500;

/** Follows what others do to the work that the server counts. */
export function useFiguresLive() {
  const queryClient = useQueryClient();
  const { workspace } = useSession();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const countAgain = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => whenIdle(() => void queryClient.invalidateQueries({ queryKey: figuresKey(workspace.gid) })),
      gatherFor,
    );
  };
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'task')) countAgain();
  }, countAgain);
}
