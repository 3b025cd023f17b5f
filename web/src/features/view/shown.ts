import type { Filter, Operator } from './settings';

/** Filters in an address, for a look at some tasks that nobody keeps. */
export function writeShown(filters: readonly Filter[]): string {
  return JSON.stringify(filters.map(({ field, op, values }) => [field, op, ...values]));
}

/** Null where there are none, or where the address makes no sense. */
export function readShown(text: string | undefined): Filter[] | null {
  try {
    const read: unknown = text ? JSON.parse(text) : null;
    if (!Array.isArray(read)) return null;
    return read.flatMap((words: unknown) => {
      if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) return [];
      const [field, op, ...values] = words as string[];
      return field && op ? [{ field, op: op as Operator, values }] : [];
    });
  } catch {
    return null;
  }
}
