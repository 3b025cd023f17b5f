import type { GoalStatus } from '@/features/goal/goals';
import type { StatusKind } from '@/features/status/statuses';
import type { Counts, MapGoal, MapPortfolio, MapProject } from './map';

/** Where something is within the place around it, in parts of that one's width and height. */
export type Box = { x: number; y: number; w: number; h: number };

/** What all below a place adds up to. */
export type Sum = {
  open: number;
  done: number;
  late: number;
  blocked: number;
  projects: number;
  atRisk: number;
  workless: number;
};

/** Something on the map: all, a goal, a portfolio, a project, the tasks that support a goal themselves, or some of these together. */
export type Place = {
  id: string;
  kind: 'all' | 'goal' | 'portfolio' | 'project' | 'tasks' | 'team' | 'apart' | 'loose';
  name: string;
  goal: MapGoal | null;
  portfolio: MapPortfolio | null;
  project: MapProject | null;
  status: StatusKind | null;
  parent: Place | null;
  places: Place[];
  sum: Sum;
  /** How large it is drawn, among others. */
  weight: number;
  box: Box;
  /** A goal that is not over and that no project or task brings forward. */
  isWorkless: boolean;
  /** A project that supports no goal. */
  isLoose: boolean;
  /** The other goals that it supports, below which it does not stand. */
  also: string[];
};

const nothing: Sum = { open: 0, done: 0, late: 0, blocked: 0, projects: 0, atRisk: 0, workless: 0 };

export function makePlace(
  id: string,
  kind: Place['kind'],
  name: string,
  known: Partial<Pick<Place, 'goal' | 'portfolio' | 'project' | 'status' | 'isLoose' | 'also'>> = {},
): Place {
  return {
    id,
    kind,
    name,
    goal: null,
    portfolio: null,
    project: null,
    status: null,
    parent: null,
    places: [],
    sum: nothing,
    weight: 1,
    box: { x: 0, y: 0, w: 1, h: 1 },
    isWorkless: false,
    isLoose: false,
    also: [],
    ...known,
  };
}

export function put(place: Place, into: Place) {
  place.parent = into;
  into.places.push(place);
}

export const isAtRisk = ({ status }: Pick<Place, 'status'>) => status === 'at_risk' || status === 'off_track';

const kinds: Record<GoalStatus, StatusKind> = {
  green: 'on_track',
  yellow: 'at_risk',
  red: 'off_track',
  achieved: 'achieved',
  partial: 'partial',
  missed: 'missed',
  dropped: 'dropped',
};

export const statusOfGoal = ({ status }: MapGoal): StatusKind | null => status && kinds[status];

export const statusOfProject = ({ completed, status_type }: MapProject): StatusKind | null =>
  completed ? 'complete' : status_type;

const openOf = ({ num_tasks, num_completed_tasks }: Counts) => num_tasks - num_completed_tasks;

export function sumOf(counts: Counts): Sum {
  return {
    ...nothing,
    open: openOf(counts),
    done: counts.num_completed_tasks,
    late: counts.num_overdue_tasks,
    blocked: counts.num_blocked_tasks,
  };
}

/** So many times another sum. */
export const times = (sum: Sum, factor: number): Sum => ({
  open: sum.open * factor,
  done: sum.done * factor,
  late: sum.late * factor,
  blocked: sum.blocked * factor,
  projects: sum.projects * factor,
  atRisk: sum.atRisk * factor,
  workless: sum.workless * factor,
});

export function add(one: Sum, other: Sum): Sum {
  return {
    open: one.open + other.open,
    done: one.done + other.done,
    late: one.late + other.late,
    blocked: one.blocked + other.blocked,
    projects: one.projects + other.projects,
    atRisk: one.atRisk + other.atRisk,
    workless: one.workless + other.workless,
  };
}

/** Those around a place, the outermost first, and the place itself. */
export function pathTo(place: Place): Place[] {
  const path: Place[] = [];
  for (let next: Place | null = place; next; next = next.parent) path.unshift(next);
  return path;
}

export function* within(place: Place): Generator<Place> {
  yield place;
  for (const inner of place.places) yield* within(inner);
}
