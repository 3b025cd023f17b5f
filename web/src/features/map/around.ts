import type { MapData } from './map';

/** What each goal, project and portfolio supports or is in. */
export type Around = {
  /** The goals that it supports itself. */
  goals: (gid: string) => string[];
  portfolios: (gid: string) => string[];
  /** Whether it, or a portfolio that it is in, supports a goal. */
  serves: (gid: string) => boolean;
};

export function findAround({ supports, items }: MapData): Around {
  const goals = gathered(supports.map(({ supporter, goal }) => [supporter, goal]));
  const portfolios = gathered(items.map(({ item, portfolio }) => [item, portfolio]));
  const known = new Map<string, boolean>();
  const serves = (gid: string): boolean => {
    const before = known.get(gid);
    if (before !== undefined) return before;
    known.set(gid, false);
    const found = goals(gid).length > 0 || portfolios(gid).some(serves);
    known.set(gid, found);
    return found;
  };
  return { goals, portfolios, serves };
}

function gathered(pairs: [string, string][]): (gid: string) => string[] {
  const all = new Map<string, string[]>();
  for (const [gid, other] of pairs) {
    const known = all.get(gid);
    if (known) known.push(other);
    else all.set(gid, [other]);
  }
  return (gid) => all.get(gid) ?? [];
}
