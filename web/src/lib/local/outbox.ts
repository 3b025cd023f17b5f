import { useSyncExternalStore } from 'react';
import { randomKey } from '../api/randomKey';
import { changeLocal, readLocal } from './database';

/** A write that the server has not confirmed, as it is kept: what to do with which words, not the code that does it. */
export type Waiting = {
  id: number;
  kind: string;
  args: unknown;
  /** What it is, for the person who waits for it. */
  label: string;
  /** What its requests' idempotency keys are made of, so that none of them is done twice. */
  key: string;
  /** The tab that sends it. */
  tab: string;
  /** Why the server did not take it; it is then up to the person. */
  problem?: string;
};

const thisTab = randomKey();
const lockOf = (tab: string) => `cairn tab ${tab}`;
/** Without locks (plain http) nobody can tell which tabs still live, and what was not sent goes with its tab. */
const canKeep = typeof navigator !== 'undefined' && 'locks' in navigator;

let waiting: readonly Waiting[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

export const outbox = {
  add(kind: string, args: unknown, label: string): Waiting {
    lastId = Math.max(lastId + 1, Date.now() * 1000);
    const write = { id: lastId, kind, args, label, key: randomKey(), tab: thisTab };
    change([...waiting, write]);
    keep(write);
    return write;
  },

  done(write: Waiting) {
    change(waiting.filter(({ id }) => id !== write.id));
    void changeLocal(['writes'], (open) => open('writes').delete(write.id));
  },

  /** It stays until the person has decided what becomes of it. */
  refuse(write: Waiting, problem: string) {
    replace({ ...write, problem });
  },

  /** The person wants it sent once more. */
  accept(write: Waiting) {
    const { problem: _, ...accepted } = write;
    replace(accepted);
  },

  get: () => waiting,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function replace(write: Waiting) {
  change([...waiting.filter(({ id }) => id !== write.id), write].sort((one, other) => one.id - other.id));
  keep(write);
}

function keep(write: Waiting) {
  if (canKeep) void changeLocal(['writes'], (open) => open('writes').put(write));
}

function change(next: readonly Waiting[]) {
  waiting = next;
  for (const listener of listeners) listener();
}

export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(outbox.subscribe, outbox.get);
}

/** From now on others see that this tab lives and sends what is its own. */
export function holdTab() {
  if (canKeep) void navigator.locks.request(lockOf(thisTab), () => new Promise(() => {}));
}

/**
 * Takes over what tabs that are gone have left, in the order in which it was done. One tab at a time looks, so that
 * nothing is taken by two.
 */
export async function adopt(): Promise<Waiting[]> {
  if (!canKeep) return [];
  return navigator.locks.request('cairn adopts', async () => {
    const kept = (await readLocal<Waiting[]>('writes', (store) => store.getAll())) ?? [];
    if (kept.every(({ tab }) => tab === thisTab)) return [];
    const { held = [] } = await navigator.locks.query();
    const alive = new Set(held.map(({ name }) => name));
    const left = kept.filter(({ tab }) => tab !== thisTab && !alive.has(lockOf(tab)));
    const mine = left.map((write) => ({ ...write, tab: thisTab }));
    for (const write of mine) replace(write);
    return mine;
  });
}
