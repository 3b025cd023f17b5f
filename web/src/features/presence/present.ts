import { KeyedStore } from '@/lib/keyedStore';
import type { Presences } from '@/lib/live/change';

export type Present = { gid: string; name: string; typing: boolean };

/** Who else has each task open that this tab has open. */
export const present = new KeyedStore<Present[]>();

/** Whoever has it open in several tabs is there once, and nobody sees themselves. */
export function othersIn(presences: Presences['presences'], me: string): Present[] {
  const people = new Map<string, Present>();
  for (const { user, typing } of presences) {
    if (user.gid === me) continue;
    const before = people.get(user.gid);
    people.set(user.gid, { gid: user.gid, name: user.name, typing: typing || before?.typing === true });
  }
  return [...people.values()];
}
