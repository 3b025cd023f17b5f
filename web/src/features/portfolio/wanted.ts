import type { Portfolio } from './portfolios';

export const whoses = ['all', 'mine', 'shared', 'archived'] as const;
export type Whose = (typeof whoses)[number];

/**
 * Those whose names have all that was typed: of everyone, of one's own, shared with one by name, or put away; by name.
 */
export function wanted(
  portfolios: readonly Portfolio[],
  whose: Whose,
  text: string,
  me: string,
): Portfolio[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const isOf = ({ owner, members }: Portfolio) => {
    if (whose === 'mine') return owner?.gid === me;
    if (whose === 'shared') return owner?.gid !== me && members.some(({ gid }) => gid === me);
    return true;
  };
  return portfolios
    .filter(
      (one) =>
        one.archived === (whose === 'archived') &&
        isOf(one) &&
        words.every((word) => one.name.toLowerCase().includes(word)),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
