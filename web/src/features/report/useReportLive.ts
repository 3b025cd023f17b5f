import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { whenIdle } from '@/features/task/writeQueue';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { figuresKey } from './useReportFigures';

/** Counting all work takes longer than showing it: what happens meanwhile is counted together. */
const gatherFor = 1_500;

/** Follows what others do to dashboards, and to the work that these count. */
export function useReportLive() {
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
  const readAgain = () =>
    whenIdle(
      () =>
        void queryClient.invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] === 'dashboard' || queryKey.at(-1) === 'dashboards',
        }),
    );
  useLive(
    (changes) => {
      const types = changes.map(({ resource }) => resource.resource_type);
      if (types.some((type) => type === 'chart' || type === 'dashboard')) readAgain();
      if (types.includes('task')) countAgain();
    },
    () => {
      readAgain();
      countAgain();
    },
  );
}
