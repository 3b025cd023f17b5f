import { useSyncExternalStore } from 'react';

/** A list of tasks in order: a section's, a task's subtasks, a person's own, or those they work on with others. */
export type ListKey = `section:${string}` | `subtasks:${string}` | `mine:${string}` | `together:${string}`;

/** How often people changed an order here; a list that was asked for before is out of date then. */
let edits = 0;
let orders: ReadonlyMap<ListKey, readonly string[]> = new Map();
const listeners = new Set<() => void>();
const keepers = new Set<(keys: ListKey[]) => void>();
const none: readonly string[] = [];

/** Where the tasks of a section are kept: of one of a project, or of the reader's own list, which is none. */
export const sectionKey = (project: string | null, section: string): ListKey =>
  project === null ? `mine:${section}` : `section:${section}`;

export const orderStore = {
  get: (key: ListKey): readonly string[] => orders.get(key) ?? none,
  has: (key: ListKey) => orders.has(key),
  edits: () => edits,

  set(key: ListKey, gids: readonly string[]) {
    const known = orders.get(key);
    if (known && known.length === gids.length && known.every((gid, place) => gid === gids[place])) return;
    change((next) => next.set(key, gids));
  },

  append(key: ListKey, gids: readonly string[]) {
    change((next) => {
      const known = next.get(key) ?? none;
      const present = new Set(known);
      next.set(key, [...known, ...gids.filter((gid) => !present.has(gid))]);
    });
  },

  /** Puts a task after another one, or first. With an unknown neighbour it goes to the end. */
  insert(key: ListKey, gid: string, after: string | null) {
    edits++;
    change((next) => next.set(key, inserted(next.get(key) ?? none, gid, after)));
  },

  remove(key: ListKey, gid: string) {
    if (!orders.get(key)?.includes(gid)) return;
    edits++;
    change((next) =>
      next.set(
        key,
        (next.get(key) ?? none).filter((other) => other !== gid),
      ),
    );
  },

  removeEverywhere(gid: string) {
    for (const key of orders.keys()) orderStore.remove(key, gid);
  },

  /** A task made here gets its real gid from the server: same place, new name. */
  rename(from: string, to: string) {
    change((next) => {
      for (const [key, gids] of next) {
        if (!gids.includes(from)) continue;
        const others = gids.filter((gid) => gid !== to);
        next.set(
          key,
          others.map((gid) => (gid === from ? to : gid)),
        );
      }
      const subtasks = next.get(`subtasks:${from}`);
      if (subtasks) next.set(`subtasks:${to}`, subtasks);
      next.delete(`subtasks:${from}`);
    });
  },

  before(key: ListKey, gid: string): string | null {
    const gids = orders.get(key) ?? none;
    return gids[gids.indexOf(gid) - 1] ?? null;
  },

  /** A list as it was at an earlier visit, unless it is known. */
  restore(key: ListKey, gids: readonly string[]) {
    if (!orders.has(key)) change((next) => next.set(key, gids));
  },

  /** Hears which lists have changed. */
  onChange(keeper: (keys: ListKey[]) => void) {
    keepers.add(keeper);
  },

  listsOf: (gid: string): ListKey[] =>
    [...orders].filter(([, gids]) => gids.includes(gid)).map(([key]) => key),
};

export function inserted(gids: readonly string[], gid: string, after: string | null): string[] {
  const others = gids.filter((other) => other !== gid);
  const neighbour = after === null ? -1 : others.indexOf(after);
  const place = after !== null && neighbour < 0 ? others.length : neighbour + 1;
  return [...others.slice(0, place), gid, ...others.slice(place)];
}

function change(edit: (next: Map<ListKey, readonly string[]>) => void) {
  const before = orders;
  const next = new Map(orders);
  edit(next);
  orders = next;
  for (const listener of listeners) listener();
  const changed = [...next.keys()].filter((key) => next.get(key) !== before.get(key));
  for (const keeper of keepers) keeper(changed);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All lists; a new map after each change. */
export function useOrders(): ReadonlyMap<ListKey, readonly string[]> {
  return useSyncExternalStore(subscribe, () => orders);
}
