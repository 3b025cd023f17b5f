import { useQuery } from '@tanstack/react-query';
import { isDeleted } from '@/features/task/deleteTask';
import { rowFields, type TaskRow } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { pages } from '@/lib/api/pages';

export const subtaskRowsKey = (project: string) => ['project', project, 'subtasks'];

const none: ReadonlyMap<string, readonly string[]> = new Map();

/** All that is below a project's tasks, by the task right above; asked for only by views that show it. */
export function useSubtaskRows(project: string, enabled: boolean): ReadonlyMap<string, readonly string[]> {
  const { data = none } = useQuery({
    queryKey: subtaskRowsKey(project),
    queryFn: async ({ signal }) => {
      const below = new Map<string, string[]>();
      for await (const page of pages<TaskRow>(
        `/projects/${project}/subtasks`,
        { opt_fields: rowFields },
        signal,
      )) {
        taskStore.confirm(page);
        for (const { gid, parent } of page) {
          if (!parent || isDeleted(gid)) continue;
          const siblings = below.get(parent.gid);
          if (siblings) siblings.push(gid);
          else below.set(parent.gid, [gid]);
        }
      }
      return below;
    },
    enabled,
    staleTime: 0,
    // A map is compared by identity anyway.
    structuralSharing: false,
  });
  return enabled ? data : none;
}
