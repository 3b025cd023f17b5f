import type { TimePeriod } from '@/features/goal/goals';
import { isWithin } from '@/features/goal/tree';
import type { StatusKind } from '@/features/status/statuses';
import { type Look, looks } from './mapSearch';
import { isAtRisk, type Place, within } from './place';

export type Filter = {
  look: Look | null;
  team: string | null;
  period: TimePeriod | null;
  status: StatusKind | null;
  text: string;
};

const found: Record<Look, (place: Place) => boolean> = {
  atRisk: (place) => place.kind !== 'tasks' && isAtRisk(place),
  blocked: ({ project, kind, sum }) => (project !== null || kind === 'tasks') && sum.blocked > 0,
  late: ({ project, kind, sum }) => (project !== null || kind === 'tasks') && sum.late > 0,
  loose: ({ project, isLoose }) => project !== null && isLoose,
  workless: ({ isWorkless }) => isWorkless,
};

export type Found = {
  /** The places that are asked for, with those around them; null where nothing is asked. */
  lit: ReadonlySet<Place> | null;
  /** Only those themselves, in the order of the map. */
  hits: Place[];
  counts: Record<Look, number>;
};

const findable: ReadonlySet<Place['kind']> = new Set(['goal', 'portfolio', 'project', 'tasks'] as const);

/** Finds what is asked for, and how much each look would find. */
export function find(root: Place, filter: Filter): Found {
  const counts: Found['counts'] = { atRisk: 0, blocked: 0, late: 0, loose: 0, workless: 0 };
  const { look, ...others } = filter;
  const isNarrowed = look !== null || Object.values(others).some(Boolean);
  const hits: Place[] = [];
  const lit = new Set<Place>();
  const words = filter.text.trim().toLowerCase();
  for (const place of within(root)) {
    if (!findable.has(place.kind)) continue;
    if (!passes(place, filter, words)) continue;
    for (const one of looks) if (found[one](place)) counts[one]++;
    if (!isNarrowed || (look && !found[look](place))) continue;
    hits.push(place);
    // Who asks for a goal by its name wants to see what is in it.
    if (words) for (const inner of within(place)) lit.add(inner);
    for (let next: Place | null = place; next; next = next.parent) lit.add(next);
  }
  return { lit: isNarrowed ? lit : null, hits, counts };
}

function passes(place: Place, { team, period, status }: Filter, words: string): boolean {
  const { goal, project } = place;
  if (team && (project ?? goal)?.team?.gid !== team) return false;
  if (status && (place.kind === 'tasks' || place.status !== status)) return false;
  if (words && !place.name.toLowerCase().includes(words)) return false;
  return !period || isIn(place, period);
}

/** A project is of the period of the goal that it stands below; one without goals, of its own days. */
function isIn({ goal, project, parent }: Place, period: TimePeriod): boolean {
  if (goal) return isWithin(goal, period);
  if (parent?.goal) return isIn(parent, period);
  const { start_on, due_on } = project ?? {};
  return (!due_on || due_on >= period.start_on) && (!start_on || start_on <= period.end_on);
}
