import i18next from 'i18next';
import type { ImportProblem } from './imports';

/** The reason in the reader's language; a kind that this app does not know yet in the server's words. */
export function reasonOf({ kind, value, reason }: ImportProblem): string {
  const key = `importer:reasons.${kind}`;
  return i18next.exists(key) ? String(i18next.t(key as never, { value } as never)) : reason;
}
