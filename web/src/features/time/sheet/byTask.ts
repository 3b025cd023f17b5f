import type { Named } from '@/features/task/taskRow';
import type { Day } from '@/lib/dates/day';
import type { WeekEntry } from './timesheet';

/** What was worked on a task on each day of the week. */
export type TaskWeek = { task: Named; project: Named | null; days: Map<Day, WeekEntry[]> };

/** A row for each task: those with entries by name, then those that were put there to be filled. */
export function byTask(entries: readonly WeekEntry[], added: readonly Named[]): TaskWeek[] {
  const rows = new Map<string, TaskWeek>();
  for (const entry of entries) {
    if (!entry.task) continue;
    const row = rows.get(entry.task.gid) ?? {
      task: entry.task,
      project: entry.attributable_to,
      days: new Map(),
    };
    row.days.set(entry.entered_on, [...(row.days.get(entry.entered_on) ?? []), entry]);
    rows.set(entry.task.gid, row);
  }
  const filled = [...rows.values()].toSorted((one, other) => one.task.name.localeCompare(other.task.name));
  const empty = added
    .filter(({ gid }) => !rows.has(gid))
    .map((task) => ({ task, project: null, days: new Map() }));
  return [...filled, ...empty];
}

export const minutesOf = (entries: readonly WeekEntry[] = []) =>
  entries.reduce((sum, { duration_minutes }) => sum + duration_minutes, 0);
