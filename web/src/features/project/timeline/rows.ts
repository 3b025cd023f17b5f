import type { Section } from '@/features/section/sections';
import type { Plan } from '@/features/task/plan/plan';
import { type Span, spanOf } from '@/features/task/plan/span';

export type TimelineRow =
  | { kind: 'section'; key: string; section: Section; folded: boolean; count: number; span: Span | null }
  | { kind: 'task'; key: string; gid: string };

/** Sections with the tasks that have dates, and apart from them those that have none. */
export function rowsOf(
  sections: readonly Section[],
  viewed: ReadonlyMap<string, readonly string[]>,
  plan: Plan,
  folded: ReadonlySet<string>,
): { rows: TimelineRow[]; unscheduled: string[] } {
  const rows: TimelineRow[] = [];
  const unscheduled: string[] = [];
  for (const section of sections) {
    const gids: string[] = [];
    let span: Span | null = null;
    for (const gid of viewed.get(section.gid) ?? []) {
      const task = plan.tasks.get(gid);
      const own = task && spanOf(task);
      if (own) {
        gids.push(gid);
        span = span ? { start: Math.min(span.start, own.start), end: Math.max(span.end, own.end) } : own;
      } else if (task && !task.completed) unscheduled.push(gid);
    }
    const isFolded = folded.has(section.gid);
    rows.push({ kind: 'section', key: section.gid, section, folded: isFolded, count: gids.length, span });
    if (!isFolded) for (const gid of gids) rows.push({ kind: 'task', key: gid, gid });
  }
  return { rows, unscheduled };
}
