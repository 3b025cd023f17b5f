import { type Day, daysBetween } from '@/lib/dates/day';
import type { Standing } from './goalSearch';
import type { Goal, GoalStatus, GoalTime, TimePeriod } from './goals';

/** A row of the tree: a goal that supports several stands below each of them. */
export type GoalRow = {
  goal: Goal;
  depth: number;
  path: string;
  parent: string | null;
  hasChildren: boolean;
};

/** Which goals are wanted: each is of all that is given here. */
export type Filter = {
  period: TimePeriod | null;
  team: string | null;
  standing: Standing | null;
  /** What was typed: a goal or its owner has all of its words in the name. */
  text: string;
};

/** Whether a goal has a day in common with a period; one without days has all of them. */
export function isWithin({ start_on, due_on, time_period }: GoalTime, period: TimePeriod) {
  const [start, end] = due_on ? [start_on ?? due_on, due_on] : [time_period?.start_on, time_period?.end_on];
  return !start || !end || (start <= period.end_on && period.start_on <= end);
}

const standingOf = (goal: Goal): Standing =>
  isClosed(goal) ? 'closed' : ((goal.status as Standing | null) ?? 'none');

export function isWanted(goal: Goal, { period, team, standing, text }: Filter): boolean {
  if (team && goal.team?.gid !== team) return false;
  if (standing && standingOf(goal) !== standing) return false;
  const said = `${goal.name} ${goal.owner?.name ?? ''}`.toLowerCase();
  const words = text.toLowerCase().split(/\s+/);
  if (!words.every((word) => said.includes(word))) return false;
  return !period || isWithin(goal, period);
}

const levelOf = (goal: Goal) => (goal.is_workspace_level ? 0 : goal.team ? 1 : 2);

/** Company first, then teams by name, then people; within each by name. */
const byLevel = (one: Goal, other: Goal) =>
  levelOf(one) - levelOf(other) ||
  (one.team?.name ?? '').localeCompare(other.team?.name ?? '') ||
  one.name.localeCompare(other.name);

/** The wanted goals, each below those that it supports; where none of these is wanted, at the top. */
export function rowsOf(goals: Goal[], filter: Filter, folded: ReadonlySet<string>): GoalRow[] {
  const wanted = new Map(goals.filter((goal) => isWanted(goal, filter)).map((goal) => [goal.gid, goal]));
  const children = new Map<string, Goal[]>();
  const tops: Goal[] = [];
  for (const goal of wanted.values()) {
    const parents = goal.parent_goals.filter(({ gid }) => wanted.has(gid));
    if (parents.length === 0) tops.push(goal);
    for (const { gid } of parents) children.set(gid, [...(children.get(gid) ?? []), goal]);
  }
  const rows: GoalRow[] = [];
  const add = (goal: Goal, depth: number, parent: string | null) => {
    const path = parent ? `${parent}/${goal.gid}` : goal.gid;
    const below = children.get(goal.gid) ?? [];
    rows.push({ goal, depth, path, parent, hasChildren: below.length > 0 });
    if (!folded.has(path)) for (const child of [...below].sort(byLevel)) add(child, depth + 1, path);
  };
  for (const goal of [...tops].sort(byLevel)) add(goal, 0, null);
  return rows;
}

/** The first and the last day of a goal, its own before those of its period; null where it has no such two. */
export function spanOf({ start_on, due_on, time_period }: GoalTime): { start: Day; end: Day } | null {
  const start = start_on ?? time_period?.start_on;
  const end = due_on ?? time_period?.end_on;
  return start && end && start < end ? { start, end } : null;
}

/** How far a goal should be today if it came forward evenly, from 0 to 1; null where it has no days. */
export function expected(goal: GoalTime, today: Day): number | null {
  const span = spanOf(goal);
  if (!span) return null;
  const part = daysBetween(span.start, today) / daysBetween(span.start, span.end);
  return Math.min(1, Math.max(0, part));
}

const closed: ReadonlySet<GoalStatus | null> = new Set(['achieved', 'partial', 'missed', 'dropped']);

export const isClosed = ({ status }: Pick<Goal, 'status'>) => closed.has(status);

/** Of the goals that are not over: those that somebody carries, then those of their teams; the first to end first. */
export function ownGoals(goals: Goal[], me: string, teams: ReadonlySet<string>, today: Day): Goal[] {
  const endOf = ({ due_on, time_period }: Goal) => due_on ?? time_period?.end_on ?? '9999-12-31';
  const rankOf = (goal: Goal) => (goal.owner?.gid === me ? 0 : goal.team && teams.has(goal.team.gid) ? 1 : 2);
  return goals
    .filter((goal) => rankOf(goal) < 2 && endOf(goal) >= today && !isClosed(goal))
    .sort((one, other) => rankOf(one) - rankOf(other) || endOf(one).localeCompare(endOf(other)));
}
