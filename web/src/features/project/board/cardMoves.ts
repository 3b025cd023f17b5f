export type CardDirection = 'up' | 'down' | 'left' | 'right';
export type Column = { gid: string; name: string; gids: readonly string[] };
export type Card = { column: string; gid: string };
export type CardSpot = { section: string; after: string | null };

/** The card beside, at the same height in the next column that has cards. */
export function cardNeighbour(
  columns: readonly Column[],
  of: string,
  gid: string,
  direction: CardDirection,
): Card | null {
  const at = columns.findIndex((column) => column.gid === of);
  const column = columns[at];
  if (!column) return null;
  const place = column.gids.indexOf(gid);
  if (direction === 'up' || direction === 'down') {
    const beside = column.gids[place + (direction === 'up' ? -1 : 1)];
    return beside ? { column: of, gid: beside } : null;
  }
  const step = direction === 'left' ? -1 : 1;
  for (let next = at + step; columns[next]; next += step) {
    const { gid: other = '', gids = [] } = columns[next] ?? {};
    const beside = gids[Math.min(place, gids.length - 1)];
    if (beside) return { column: other, gid: beside };
  }
  return null;
}

/** Where a card goes when it is carried one step, or null where it cannot. */
export function cardMove(
  columns: readonly Column[],
  of: string,
  gid: string,
  direction: CardDirection,
): { from: CardSpot; to: CardSpot } | null {
  const at = columns.findIndex((column) => column.gid === of);
  const column = columns[at];
  if (!column) return null;
  const place = column.gids.indexOf(gid);
  const from = { section: column.gid, after: column.gids[place - 1] ?? null };
  if (direction === 'up' || direction === 'down') {
    const passed = column.gids[place + (direction === 'up' ? -1 : 1)];
    if (!passed) return null;
    const after = direction === 'up' ? (column.gids[place - 2] ?? null) : passed;
    return { from, to: { section: column.gid, after } };
  }
  const beside = columns[at + (direction === 'left' ? -1 : 1)];
  if (!beside) return null;
  const above = Math.min(place, beside.gids.length) - 1;
  return { from, to: { section: beside.gid, after: beside.gids[above] ?? null } };
}
