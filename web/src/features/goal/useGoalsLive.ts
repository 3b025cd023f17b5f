import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '@/lib/live/useLive';
import { readGoalsAgain, readPeriodsAgain } from './goals';

const shown = new Set(['goal', 'goal_relationship', 'goal_membership']);

/** Reads goals again when somebody has changed one, or what supports it has moved it. */
export function useGoalsLive() {
  const queryClient = useQueryClient();
  const again = () => readGoalsAgain(queryClient);
  useLive((changes) => {
    const isOfGoal = changes.some(
      ({ resource, parent }) => shown.has(resource.resource_type) || parent?.resource_type === 'goal',
    );
    if (isOfGoal) again();
    if (changes.some(({ resource }) => resource.resource_type === 'time_period'))
      readPeriodsAgain(queryClient);
  }, again);
}
