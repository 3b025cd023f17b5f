import { useQueryClient } from '@tanstack/react-query';
import { chartsQuery } from '@/features/chart/chart';
import { whenIdle } from '@/features/task/writeQueue';
import { useLive } from '@/lib/live/useLive';
import { timeSpentQuery } from './useTimeSpent';

/** Follows what others do to the charts, and the time that is entered on tasks. */
export function useChartsLive(project: string) {
  const queryClient = useQueryClient();
  const refresh = (queryKey: readonly unknown[]) =>
    whenIdle(() => void queryClient.invalidateQueries({ queryKey }));
  const { queryKey } = chartsQuery({ type: 'project', gid: project });
  const time = timeSpentQuery(project).queryKey;
  useLive(
    (changes) => {
      if (changes.some(({ resource }) => resource.resource_type === 'chart')) refresh(queryKey);
      if (changes.some(({ change }) => change?.field === 'actual_time_minutes')) refresh(time);
    },
    () => {
      refresh(queryKey);
      refresh(time);
    },
  );
}
