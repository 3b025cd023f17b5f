import type { TaskRow } from '@/features/task/taskRow';
import { filterOf } from './filterTasks';
import type { ViewSettings } from './settings';
import { type Key, orderOf } from './sortTasks';
import type { ViewContext } from './taskValues';

type Entry = { task: TaskRow; keys: readonly Key[]; place: number };
type Result = { from: readonly TaskRow[]; entries: readonly Entry[]; tasks: readonly TaskRow[] };

/** Beyond this many changes at once, sorting anew is less work than putting each in its place. */
const fewEnough = 100;

/** Fields whose values follow from other tasks than the one that is looked at. */
const fromOthers = ['is_blocked', 'section'];

/**
 * The tasks that a view lets through, in its order. Remembers what it answered last: where a few tasks out of thousands
 * have changed, only those are looked at again and put in their places.
 */
export function arrangement(
  { filters, sorts }: Pick<ViewSettings, 'filters' | 'sorts'>,
  context: ViewContext,
) {
  const passes = filterOf(filters, context);
  const { keysOf, compare } = orderOf(sorts, context);
  const isPiecemeal = [...filters, ...sorts].every(({ field }) => !fromOthers.includes(field));
  const order = (one: Entry, other: Entry) => compare(one.keys, other.keys) || one.place - other.place;
  let last: Result | null = null;

  function anew(from: readonly TaskRow[]): Entry[] {
    const entries = from.flatMap((task, place) =>
      passes(task) ? [{ task, keys: keysOf(task), place }] : [],
    );
    return sorts.length > 0 ? entries.sort(order) : entries;
  }

  function amended(from: readonly TaskRow[], { entries }: Result, changed: ReadonlySet<number>): Entry[] {
    const next = entries.filter(({ place }) => !changed.has(place));
    for (const place of changed) {
      const task = from[place];
      if (!task || !passes(task)) continue;
      const entry = { task, keys: keysOf(task), place };
      next.splice(placeIn(next, entry), 0, entry);
    }
    return next;
  }

  function placeIn(entries: readonly Entry[], entry: Entry): number {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(entries[middle] as Entry, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return (from: readonly TaskRow[]): readonly TaskRow[] => {
    if (last?.from === from) return last.tasks;
    const changed = last && isPiecemeal ? changedIn(from, last.from) : null;
    const entries = last && changed ? amended(from, last, changed) : anew(from);
    last = { from, entries, tasks: entries.map(({ task }) => task) };
    return last.tasks;
  };
}

/** The places of tasks that are other records of the same tasks now; null where that is not all that has changed. */
function changedIn(now: readonly TaskRow[], before: readonly TaskRow[]): ReadonlySet<number> | null {
  if (now.length !== before.length) return null;
  const changed = new Set<number>();
  for (const [place, task] of now.entries()) {
    const known = before[place];
    if (known === task) continue;
    if (known?.gid !== task.gid || changed.size === fewEnough) return null;
    changed.add(place);
  }
  return changed;
}
