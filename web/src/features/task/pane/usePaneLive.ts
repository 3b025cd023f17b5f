import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '@/lib/live/useLive';
import { loadSubtasks } from '../loadSubtasks';
import { whenIdle } from '../writeQueue';

/** Keeps the open task current. */
export function usePaneLive(gid: string) {
  const queryClient = useQueryClient();
  const again = (part: string) => void queryClient.invalidateQueries({ queryKey: ['task', gid, part] });
  useLive(
    (changes) => {
      const concerned = new Set<string>();
      for (const { resource, parent } of changes) {
        if (resource.gid === gid) concerned.add('detail');
        // A comment that is changed does not say of which task it is.
        if (resource.resource_type === 'story' && (parent?.gid ?? gid) === gid) concerned.add('stories');
        // Neither does a time entry.
        if (resource.resource_type === 'time_tracking_entry' && (parent?.gid ?? gid) === gid)
          concerned.add('time');
        if (parent?.gid !== gid || resource.resource_type === 'story') continue;
        if (resource.resource_type === 'attachment') concerned.add('attachments');
        else if (resource.resource_type === 'task') concerned.add('subtasks');
        else concerned.add('detail');
      }
      if (concerned.size === 0) return;
      // An edit also writes its story.
      if (concerned.has('detail')) concerned.add('stories');
      whenIdle(() => {
        if (concerned.delete('subtasks')) void loadSubtasks(gid);
        for (const part of concerned) again(part);
      });
    },
    () => {
      void queryClient.invalidateQueries({ queryKey: ['task', gid] });
      void loadSubtasks(gid);
    },
  );
}
