import { type Draft, elderSibling, type GridRow, type Group, isTaskRow, type TaskRowPlace } from './rows';

export type Direction = 'up' | 'down' | 'in' | 'out';
export type Move = { from: Draft; to: Draft };

/** Where a task goes when it is moved one step by keyboard, or null where it cannot go that way. */
export function stepOf(rows: readonly GridRow[], index: number, direction: Direction): Move | null {
  const row = rows[index];
  if (!isTaskRow(row)) return null;
  const to = destination(rows, index, row, direction);
  return to && { from: placeOf(rows, row), to };
}

export function placeOf(rows: readonly GridRow[], row: TaskRowPlace): Draft {
  const siblings = siblingsOf(rows, row);
  return { group: row.group, parent: row.parent, after: siblings[siblings.indexOf(row.gid) - 1] ?? null };
}

function destination(
  rows: readonly GridRow[],
  index: number,
  row: TaskRowPlace,
  to: Direction,
): Draft | null {
  const siblings = siblingsOf(rows, row);
  const place = siblings.indexOf(row.gid);
  const here = { group: row.group, parent: row.parent };
  if (to === 'up') {
    if (place > 0) return { ...here, after: siblings[place - 2] ?? null };
    const above = row.parent ? null : groupBeside(rows, row.group, -1);
    return above && { group: above.gid, parent: null, after: above.gids.at(-1) ?? null };
  }
  if (to === 'down') {
    if (place < siblings.length - 1) return { ...here, after: siblings[place + 1] ?? null };
    const below = row.parent ? null : groupBeside(rows, row.group, 1);
    return below && { group: below.gid, parent: null, after: null };
  }
  if (to === 'in') {
    const elder = elderSibling(rows, index);
    if (!elder) return null;
    const children = rows.filter((other) => isTaskRow(other) && other.parent === elder.gid);
    const last = children.at(-1);
    return { group: row.group, parent: elder.gid, after: isTaskRow(last) ? last.gid : null };
  }
  const parent = rows.find((other) => isTaskRow(other) && other.gid === row.parent);
  return isTaskRow(parent) ? { group: row.group, parent: parent.parent, after: parent.gid } : null;
}

function siblingsOf(rows: readonly GridRow[], row: TaskRowPlace): string[] {
  return rows.flatMap((other) =>
    isTaskRow(other) && other.group === row.group && other.parent === row.parent ? [other.gid] : [],
  );
}

export function groupBeside(rows: readonly GridRow[], gid: string, step: 1 | -1): Group | null {
  const groups = rows.flatMap((row) => (row.kind === 'group' ? [row.group] : []));
  return groups[groups.findIndex((group) => group.gid === gid) + step] ?? null;
}
