type Planned = { type: 'planned'; gid: string };

/** What travels with a task that is dragged to a day. */
export const plannedTask = (gid: string): Planned => ({ type: 'planned', gid });

export function plannedGid(data: Record<string | symbol, unknown>): string | null {
  return data.type === 'planned' ? (data as Planned).gid : null;
}
