import type { Said } from './statuses';

/** Updates that were begun and neither posted nor given up, as long as the app is not loaded anew. */
const begun = new Map<string, Said>();

export const begunUpdate = (of: string) => begun.get(of);

/** Null gives it up. */
export function keepUpdate(of: string, said: Said | null) {
  if (said) begun.set(of, said);
  else begun.delete(of);
}
