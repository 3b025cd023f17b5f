import { withResolvers } from '@/lib/promise';

type Making = { promise: Promise<string>; resolve: (gid: string) => void; reject: (reason: unknown) => void };

/** A task made here has a temporary gid until the server answers; what is done to it meanwhile waits for the real one. */
const making = new Map<string, Making>();
const realGids = new Map<string, string>();
const rowKeys = new Map<string, string>();
let count = 0;

export function newTemporaryGid(): string {
  const gid = `new-${++count}`;
  const { promise, resolve, reject } = withResolvers<string>();
  // Whoever waits hears of a failure; nobody waiting is fine too.
  promise.catch(() => {});
  making.set(gid, { promise, resolve, reject });
  return gid;
}

export const isTemporary = (gid: string) => gid.startsWith('new-');

export function becomes(temporary: string, real: string) {
  realGids.set(temporary, real);
  rowKeys.set(real, temporary);
  making.get(temporary)?.resolve(real);
  making.delete(temporary);
}

export function wasNotMade(temporary: string, reason: unknown) {
  making.get(temporary)?.reject(reason);
  making.delete(temporary);
}

/** The gid the server knows, once it does. */
export async function settled(gid: string): Promise<string> {
  return realGids.get(gid) ?? making.get(gid)?.promise ?? gid;
}

/** The best name known now. */
export const currentGid = (gid: string) => realGids.get(gid) ?? gid;

/** Stays the same when the real gid arrives, so that the row on screen is not torn down under the cursor. */
export const rowKey = (gid: string) => rowKeys.get(gid) ?? gid;
