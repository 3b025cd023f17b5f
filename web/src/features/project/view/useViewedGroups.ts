import type { TaskRow } from '@/features/task/taskRow';
import { useTaskGroups, useTasksInView, type ViewedGroup } from '@/features/view/useTaskGroups';
import { useSubtaskRows } from '../subtasks/useSubtaskRows';
import type { ProjectViewing } from './useProjectView';

/** The tasks of a project under headers, or in columns, as the view has them. */
export function useViewedGroups(project: string, viewing: ProjectViewing): readonly ViewedGroup[] {
  return useTaskGroups(project, viewing, useSubtaskRows(project, viewing.settings.subtasks));
}

/** The tasks of a project that the current view lets through, in its order. Nothing while it is not `enabled`. */
export function useViewedTasks(project: string, viewing: ProjectViewing, enabled = true): readonly TaskRow[] {
  const below = useSubtaskRows(project, enabled && viewing.settings.subtasks);
  return useTasksInView(project, viewing, below, enabled);
}
