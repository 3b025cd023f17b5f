import { randomKey } from '@/lib/api/randomKey';
import { withResolvers } from '@/lib/promise';

type Making = { promise: Promise<string>; resolve: (gid: string) => void; reject: (reason: unknown) => void };

/** A task made here has a temporary gid until the server answers; what is done to it meanwhile waits for the real one. */
const making = new Map<string, Making>();
const realGids = new Map<string, string>();
const rowKeys = new Map<string, string>();
let onReal: (temporary: string, real: string) => void = () => {};

export function newTemporaryGid(): string {
  // Not counted: another tab may take over what this one has made.
  const gid = `new-${randomKey()}`;
  expectReal(gid);
  return gid;
}

/** Whoever needs the real gid waits until it is known. */
export function expectReal(gid: string) {
  if (making.has(gid) || realGids.has(gid)) return;
  const { promise, resolve, reject } = withResolvers<string>();
  // Whoever waits hears of a failure; nobody waiting is fine too.
  promise.catch(() => {});
  making.set(gid, { promise, resolve, reject });
}

export const isTemporary = (gid: string) => gid.startsWith('new-');

export function becomes(temporary: string, real: string) {
  realGids.set(temporary, real);
  rowKeys.set(real, temporary);
  making.get(temporary)?.resolve(real);
  making.delete(temporary);
  onReal(temporary, real);
}

export function wasNotMade(temporary: string, reason: unknown) {
  making.get(temporary)?.reject(reason);
  making.delete(temporary);
}

/** Somebody who keeps which real gid a temporary one has become. */
export function whenReal(keeper: (temporary: string, real: string) => void) {
  onReal = keeper;
}

/** The gid the server knows, once it does. */
export async function settled(gid: string): Promise<string> {
  return realGids.get(gid) ?? making.get(gid)?.promise ?? gid;
}

/** The best name known now. */
export const currentGid = (gid: string) => realGids.get(gid) ?? gid;

/** Stays the same when the real gid arrives, so that the row on screen is not torn down under the cursor. */
export const rowKey = (gid: string) => rowKeys.get(gid) ?? gid;
