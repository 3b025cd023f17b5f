import { useQuery } from '@tanstack/react-query';
import { statusesQuery } from '@/features/status/statuses';
import { useRemoved } from '@/ui/removal';
import { type Told, toldBy } from './told';

/** What the status updates of a goal said, the earliest first. */
export function useTold(goal: string): Told[] {
  const { data: updates = [] } = useQuery(statusesQuery(goal));
  const removed = useRemoved();
  return toldBy(updates.filter(({ gid }) => !removed.has(gid)));
}
