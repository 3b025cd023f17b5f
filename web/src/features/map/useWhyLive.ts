import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '@/lib/live/useLive';
import { whyQuery } from './map';

const shown = new Set(['goal', 'goal_relationship', 'portfolio']);

/** Asks anew what something is for when goals or what supports them change, or when it comes into another project. */
export function useWhyLive(type: 'task' | 'project', gid: string) {
  const queryClient = useQueryClient();
  const again = () => void queryClient.invalidateQueries({ queryKey: whyQuery(type, gid).queryKey });
  useLive((changes) => {
    const concerns = changes.some(
      ({ resource, change }) =>
        shown.has(resource.resource_type) ||
        (resource.gid === gid && (change?.field === 'projects' || change?.field === 'parent')),
    );
    if (concerns) again();
  }, again);
}
