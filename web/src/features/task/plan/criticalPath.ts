import { type IsWorkday, workdaysIn } from '@/lib/dates/workdays';
import { waitingFirst } from './order';
import type { Plan } from './plan';
import { isMilestone, type Span, spanOf } from './span';

/**
 * The open tasks that delay the end of the whole when they slip by one working day. A task's slack is the room to what
 * waits for it and the slack that this has itself; without anything waiting, the room to the last day of all.
 */
export function criticalPath(plan: Plan, isWorkday: IsWorkday): Set<string> {
  const spans = new Map<string, Span>();
  let last = Number.NEGATIVE_INFINITY;
  for (const task of plan.tasks.values()) {
    const span = task.completed ? null : spanOf(task);
    if (!span) continue;
    spans.set(task.gid, span);
    last = Math.max(last, span.end);
  }
  const slacks = new Map<string, number>();
  for (const gid of waitingFirst(plan, spans.keys())) {
    const span = spans.get(gid);
    if (!span) continue;
    let slack = Number.POSITIVE_INFINITY;
    for (const waiting of plan.dependents.get(gid) ?? []) {
      const room = roomBefore(plan, waiting, span.end, isWorkday);
      slack = Math.min(slack, room + (slacks.get(waiting) ?? Number.POSITIVE_INFINITY));
    }
    slacks.set(gid, Number.isFinite(slack) ? slack : workdaysIn(span.end + 1, last, isWorkday));
  }
  return new Set([...slacks].filter(([, slack]) => slack === 0).map(([gid]) => gid));
}

/** The working days between the end of a task and the start of one that waits for it. */
function roomBefore(plan: Plan, waiting: string, end: number, isWorkday: IsWorkday): number {
  const task = plan.tasks.get(waiting);
  const span = task && spanOf(task);
  if (!span) return 0;
  return workdaysIn(end + 1, isMilestone(task) ? span.start : span.start - 1, isWorkday);
}
