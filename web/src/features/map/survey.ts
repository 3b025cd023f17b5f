import type { Day } from '@/lib/dates/day';
import { type Around, findAround } from './around';
import type { MapData, MapGoal, Overlap } from './map';
import {
  add,
  isAtRisk,
  makePlace,
  type Place,
  pathTo,
  put,
  statusOfGoal,
  statusOfProject,
  sumOf,
  times,
} from './place';
import { tile } from './tiling';

/** What those places are called that nobody has named. */
export type Words = {
  all: string;
  apart: string;
  loose: string;
  noTeam: string;
  noPortfolio: string;
  tasks: (count: number) => string;
};

export type By = 'goal' | 'portfolio' | 'team';

/** Lays all work out as places inside places, ready to be drawn. */
export function survey(data: MapData, by: By, words: Words, today: Day, aspect = 1.6): Place {
  const all = makePlace('all', 'all', words.all);
  const around = findAround(data);
  const projects = data.projects.map((project) =>
    makePlace(project.gid, 'project', project.name, {
      project,
      status: statusOfProject(project),
      isLoose: !around.serves(project.gid),
      also: around.goals(project.gid).slice(1),
    }),
  );
  if (by === 'team') putByTeam(projects, all, words.noTeam);
  else if (by === 'portfolio') putByPortfolio(data, projects, around, all, words);
  else putByGoal(data, projects, around, all, words);
  measure(all, today);
  countOnce(projects, data.overlaps);
  tile(all, aspect);
  return all;
}

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

const portfolioPlaces = ({ portfolios }: MapData) =>
  new Map(
    portfolios.map((portfolio) => [
      portfolio.gid,
      makePlace(portfolio.gid, 'portfolio', portfolio.name, { portfolio, status: portfolio.status_type }),
    ]),
  );

function putByPortfolio(data: MapData, projects: Place[], around: Around, all: Place, words: Words) {
  const places = portfolioPlaces(data);
  const none = makePlace('all/none', 'team', words.noPortfolio);
  const above = (gid: string) => places.get(around.portfolios(gid)[0] ?? '');
  for (const [gid, place] of places) put(place, above(gid) ?? all);
  for (const place of projects) put(place, above(place.id) ?? none);
  if (none.places.length > 0) put(none, all);
}

/** Each stands once: below the first goal that it supports, or else in the first portfolio that serves one. */
function putByGoal(data: MapData, projects: Place[], around: Around, all: Place, words: Words) {
  const places = portfolioPlaces(data);
  for (const gid of places.keys()) if (!around.serves(gid)) places.delete(gid);
  for (const goal of data.goals)
    places.set(
      goal.gid,
      makePlace(goal.gid, 'goal', goal.name, {
        goal,
        status: statusOfGoal(goal),
        also: around.goals(goal.gid).slice(1),
      }),
    );
  const above = (gid: string) =>
    [...around.goals(gid), ...around.portfolios(gid)].map((one) => places.get(one)).find(Boolean);
  const apart = makePlace('apart', 'apart', words.apart);
  for (const [gid, place] of places) {
    put(place, above(gid) ?? (place.goal?.is_workspace_level ? all : apart));
    if (place.goal && place.goal.num_tasks > 0) put(tasksOf(place.goal, words), place);
  }
  // Without any goal of the company there is nothing that these would be apart from.
  if (all.places.length === 0) for (const place of apart.places) put(place, all);
  else if (apart.places.length > 0) put(apart, all);
  const loose = makePlace('loose', 'loose', words.loose);
  const served = projects.filter(({ isLoose }) => !isLoose);
  for (const place of served) put(place, above(place.id) ?? loose);
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
  if (project || kind === 'goal' || kind === 'portfolio') place.sum.atRisk = isAtRisk(place) ? 1 : 0;
  for (const inner of place.places) {
    measure(inner, today);
    place.sum = add(place.sum, inner.sum);
  }
  if (kind === 'goal' && goal) {
    const hasWork =
      place.sum.projects > 0 || place.sum.open + place.sum.done > 0 || goal.num_tasks_elsewhere > 0;
    place.isWorkless = !hasWork && !isOver(goal, today);
    if (place.isWorkless) place.sum.workless += 1;
  }
  const inside = place.places.reduce((sum, { weight }) => sum + weight, 0);
  // By the root, or a project of a thousand tasks would leave no room for the others.
  place.weight = project || kind === 'tasks' ? 2 + Math.sqrt(place.sum.open) : Math.max(2, inside + 1);
}

/** Whatever is around several projects of the same tasks counts these once; how large things are stays as it is. */
function countOnce(projects: readonly Place[], overlaps: readonly Overlap[]) {
  const places = new Map(projects.map((place) => [place.id, place]));
  for (const overlap of overlaps) {
    const counted = new Map<Place, number>();
    for (const gid of overlap.projects) {
      const project = places.get(gid);
      if (!project) continue;
      for (const around of pathTo(project)) counted.set(around, (counted.get(around) ?? 0) + 1);
    }
    const tasks = sumOf(overlap);
    for (const [around, count] of counted)
      if (count > 1) around.sum = add(around.sum, times(tasks, 1 - count));
  }
}
