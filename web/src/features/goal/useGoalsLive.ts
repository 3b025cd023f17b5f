import { useQueryClient } from '@tanstack/react-query';
import { type Change, isOfLevels } from '@/lib/live/change';
import { useLive } from '@/lib/live/useLive';
import { readGoalsAgain, readPeriodsAgain } from './goals';

const shown = new Set(['goal', 'goal_relationship']);

const isOfGoal = (change: Change) =>
  shown.has(change.resource.resource_type) ||
  change.parent?.resource_type === 'goal' ||
  // It does not say of what.
  (change.resource.resource_type === 'status_update' && change.action === 'changed') ||
  isOfLevels(change);

/** Reads goals again when somebody has changed one, or what supports it has moved it. */
export function useGoalsLive() {
  const queryClient = useQueryClient();
  const again = () => readGoalsAgain(queryClient);
  useLive((changes) => {
    if (changes.some(isOfGoal)) again();
    if (changes.some(({ resource }) => resource.resource_type === 'time_period'))
      readPeriodsAgain(queryClient);
  }, again);
}
