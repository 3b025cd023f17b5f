import { dueDay } from '@/features/task/due';
import type { TaskRow } from '@/features/task/taskRow';
import { daysOf } from '@/features/view/spans';
import type { Day } from '@/lib/dates/day';

export type Work = { project: { gid: string; name: string } | null; tasks: TaskRow[] };

/** Tasks by the first of their projects that the reader sees; those of none stand at the end. */
export function byProject(tasks: readonly TaskRow[]): Work[] {
  const groups = new Map<string, Work>();
  for (const task of tasks) {
    const project = task.memberships[0]?.project ?? null;
    const key = project?.gid ?? '';
    const group = groups.get(key) ?? { project, tasks: [] };
    group.tasks.push(task);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((one, other) => {
    if (!one.project || !other.project) return Number(!one.project) - Number(!other.project);
    return one.project.name.localeCompare(other.project.name);
  });
}

/** What is to be done by the end of this week, what is late included. */
export function ofThisWeek(tasks: readonly TaskRow[], today: Day, firstDay: number): TaskRow[] {
  const { to } = daysOf('this_week', today, firstDay);
  return tasks.filter((task) => {
    const day = dueDay(task);
    return day !== null && to !== null && day <= to;
  });
}
