import type { Said } from './statuses';

/** Updates that were begun and neither posted nor given up, until the page is left. */
const begun = new Map<string, Said>();

export const begunUpdate = (of: string) => begun.get(of);

/** Null gives it up. */
export function keepUpdate(of: string, said: Said | null) {
  if (said) begun.set(of, said);
  else begun.delete(of);
}
