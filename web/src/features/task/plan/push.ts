import { type IsWorkday, workdayFrom, workdaysIn } from '@/lib/dates/workdays';
import { waitingLast } from './order';
import { earliestAfter, type Moves, type Plan, spanIn } from './plan';
import { type Span, sameSpan } from './span';

/**
 * What else has to move when these tasks do. Only what would start too early is moved, and only as far as it must:
 * room between tasks is there to be used. A task that is done stays. Where people put a task themselves, it stays too.
 */
export function pushed(plan: Plan, moves: Moves, isWorkday: IsWorkday): Map<string, Span> {
  const all = new Map(moves);
  for (const gid of waitingLast(plan, moves.keys())) {
    const task = plan.tasks.get(gid);
    const span = spanIn(plan, all, gid);
    if (!task || !span || task.completed || moves.has(gid)) continue;
    if (!task.dependencies.some((blocker) => all.has(blocker.gid))) continue;
    const limits = task.dependencies.map(
      (blocker) => earliestAfter(plan, all, blocker.gid, task) ?? span.start,
    );
    const earliest = Math.max(...limits);
    if (earliest > span.start) all.set(gid, startingFrom(span, earliest, isWorkday));
  }
  for (const [gid, span] of all) {
    const before = spanIn(plan, nowhere, gid);
    if (before && sameSpan(before, span)) all.delete(gid);
  }
  return all;
}

const nowhere: Moves = new Map();

/** From this day on, or from the first working day after it, with as many working days as before. */
export function startingFrom(span: Span, day: number, isWorkday: IsWorkday): Span {
  // What was planned for a weekend keeps its length in plain days.
  if (!isWorkday(span.start)) return { start: day, end: day + span.end - span.start };
  const needed = workdaysIn(span.start, span.end, isWorkday);
  const start = workdayFrom(day, isWorkday);
  let end = start;
  for (let left = needed - 1; left > 0; ) if (isWorkday(++end)) left--;
  return { start, end };
}
