import { useSyncExternalStore } from 'react';
import { KeyedStore } from '@/lib/keyedStore';
import { currentGid } from '../temporary';

/** The tasks that are chosen to be changed together, in the order in which they were chosen. */
let chosen: readonly string[] = [];
/** Where a span begins that Shift stretches. */
let anchor: string | null = null;
/** What had been chosen before the span. */
let base: readonly string[] = [];
const listeners = new Set<() => void>();
/** Rows listen to their own task. */
export const chosenTasks = new KeyedStore<true>();

export const selection = {
  get: () => chosen,
  has: (gid: string) => chosenTasks.get(gid) === true,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  toggle(gid: string) {
    set(selection.has(gid) ? chosen.filter((other) => other !== gid) : [...chosen, gid]);
    anchor = gid;
    base = chosen;
  },

  /** From where the last choice was made to here, in the order of the list. */
  stretch(to: string, list: readonly string[], from = anchor ?? to) {
    if (anchor !== from) base = chosen;
    anchor = from;
    const [start, end] = [list.indexOf(from), list.indexOf(to)].sort((one, other) => one - other);
    if (start === undefined || end === undefined || start < 0) return;
    const span = list.slice(start, end + 1);
    const inSpan = new Set(span);
    set([...base.filter((gid) => !inSpan.has(gid)), ...span]);
  },

  choose(gids: readonly string[]) {
    set([...chosen, ...gids.filter((gid) => !selection.has(gid))]);
    base = chosen;
  },

  clear() {
    set([]);
    anchor = null;
    base = [];
  },
};

function set(next: readonly string[]) {
  const now = new Set(next.map(currentGid));
  for (const gid of chosen) if (!now.has(gid)) chosenTasks.delete(gid);
  for (const gid of now) if (!selection.has(gid)) chosenTasks.set(gid, true);
  chosen = [...now];
  for (const listener of listeners) listener();
}

export function useSelection(): readonly string[] {
  return useSyncExternalStore(selection.subscribe, selection.get);
}
