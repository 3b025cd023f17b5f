import type { Day } from '@/lib/dates/day';
import type { MapData, MapGoal, MapProject } from './map';
import { add, isAtRisk, makePlace, type Place, put, statusOfGoal, statusOfProject, sumOf } from './place';
import { tile } from './tiling';

/** What those places are called that are no goal and no project. */
export type Words = {
  all: string;
  apart: string;
  loose: string;
  noTeam: string;
  tasks: (count: number) => string;
};

export type By = 'goal' | 'team';

/** Lays all work out as places inside places, ready to be drawn. */
export function survey(data: MapData, by: By, words: Words, today: Day, aspect = 1.6): Place {
  const all = makePlace('all', 'all', words.all);
  const supported = new Map<string, string[]>();
  for (const { goal, supporter } of data.supports)
    supported.set(supporter, [...(supported.get(supporter) ?? []), goal]);
  const projects = data.projects.map((project) => placeOf(project, supported.get(project.gid) ?? []));
  if (by === 'team') putByTeam(projects, all, words.noTeam);
  else putByGoal(data.goals, projects, supported, all, words);
  measure(all, today);
  tile(all, aspect);
  return all;
}

const placeOf = (project: MapProject, goals: string[]) =>
  makePlace(project.gid, 'project', project.name, {
    project,
    status: statusOfProject(project),
    isLoose: goals.length === 0,
    also: goals.slice(1),
  });

function putByTeam(projects: Place[], into: Place, noTeam: string) {
  const teams = new Map<string, Place>();
  for (const place of projects) {
    const team = place.project?.team ?? null;
    const id = `${into.id}/${team?.gid ?? 'none'}`;
    const around = teams.get(id) ?? makePlace(id, 'team', team?.name ?? noTeam);
    teams.set(id, around);
    put(place, around);
  }
  for (const team of [...teams.values()].sort((one, other) => one.name.localeCompare(other.name)))
    put(team, into);
}

/** Each goal and project stands once, below the first goal that it supports. */
function putByGoal(
  goals: MapGoal[],
  projects: Place[],
  supported: ReadonlyMap<string, string[]>,
  all: Place,
  words: Words,
) {
  const places = new Map<string, Place>();
  for (const goal of goals)
    places.set(
      goal.gid,
      makePlace(goal.gid, 'goal', goal.name, {
        goal,
        status: statusOfGoal(goal),
        also: (supported.get(goal.gid) ?? []).slice(1),
      }),
    );
  const apart = makePlace('apart', 'apart', words.apart);
  for (const [gid, place] of places) {
    const above = places.get(supported.get(gid)?.[0] ?? '');
    if (above) put(place, above);
    else put(place, place.goal?.is_workspace_level ? all : apart);
    if (place.goal && place.goal.num_tasks > 0) put(tasksOf(place.goal, words), place);
  }
  for (const place of projects) {
    const above = places.get(supported.get(place.id)?.[0] ?? '');
    if (above) put(place, above);
    else place.isLoose = true;
  }
  // Without any goal of the company there is nothing that these would be apart from.
  if (all.places.length === 0) for (const place of apart.places) put(place, all);
  else if (apart.places.length > 0) put(apart, all);
  const loose = makePlace('loose', 'loose', words.loose);
  putByTeam(
    projects.filter(({ isLoose }) => isLoose),
    loose,
    words.noTeam,
  );
  if (loose.places.length > 0) put(loose, all);
}

const tasksOf = (goal: MapGoal, words: Words) =>
  makePlace(`${goal.gid}/tasks`, 'tasks', words.tasks(goal.num_tasks), { goal });

const over = new Set(['achieved', 'partial', 'missed', 'dropped']);

const isOver = ({ status, due_on, time_period }: MapGoal, today: Day) =>
  over.has(status ?? '') || (due_on ?? time_period?.end_on ?? today) < today;

/** Adds up what is below each place, and says how large it is. */
function measure(place: Place, today: Day) {
  const { goal, project, kind } = place;
  const counted = project ?? (kind === 'tasks' ? goal : null);
  place.sum = counted ? sumOf(counted) : { ...place.sum };
  if (project) place.sum.projects = 1;
  if (project || kind === 'goal') place.sum.atRisk = isAtRisk(place) ? 1 : 0;
  for (const inner of place.places) {
    measure(inner, today);
    place.sum = add(place.sum, inner.sum);
  }
  if (kind === 'goal' && goal) {
    const hasWork = place.sum.projects > 0 || place.sum.open + place.sum.done > 0;
    place.isWorkless = !hasWork && !isOver(goal, today);
    if (place.isWorkless) place.sum.workless += 1;
  }
  const inside = place.places.reduce((sum, { weight }) => sum + weight, 0);
  // By the root, or a project of a thousand tasks would leave no room for the others.
  place.weight = project || kind === 'tasks' ? 2 + Math.sqrt(place.sum.open) : Math.max(2, inside + 1);
}
