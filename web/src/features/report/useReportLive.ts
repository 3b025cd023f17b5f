import { useQueryClient } from '@tanstack/react-query';
import { whenIdle } from '@/features/task/writeQueue';
import { useLive } from '@/lib/live/useLive';
import { useFiguresLive } from './useFiguresLive';

/** Follows what others do to dashboards, and to the work that these count. */
export function useReportLive() {
  const queryClient = useQueryClient();
  useFiguresLive();
  const readAgain = () =>
    whenIdle(
      () =>
        void queryClient.invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] === 'dashboard' || queryKey.at(-1) === 'dashboards',
        }),
    );
  useLive((changes) => {
    const types = changes.map(({ resource }) => resource.resource_type);
    if (types.some((type) => type === 'chart' || type === 'dashboard')) readAgain();
  }, readAgain);
}
