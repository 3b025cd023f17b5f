/** How a goal may stand that is looked for: as its newest status update tells, without any yet, or over. */
export const standings = ['green', 'yellow', 'red', 'none', 'closed'] as const;
export type Standing = (typeof standings)[number];

/** Which goals the tree shows, as its address says: of a period and of a team, by gid, and how they stand. */
export type GoalSearch = { period?: string; team?: string; status?: Standing };

export function readGoalSearch({ period, team, status }: Record<string, unknown>): GoalSearch {
  const standing = standings.find((one) => one === status);
  return {
    ...(typeof period === 'string' && { period }),
    ...(typeof team === 'string' && { team }),
    ...(standing && { status: standing }),
  };
}
