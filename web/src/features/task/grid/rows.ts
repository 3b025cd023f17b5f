import type { ListKey } from '../orderStore';
import { rowKey } from '../temporary';

/** A header with tasks under it: a section of a project, or what tasks have in common. */
export type Group = {
  gid: string;
  name: string;
  gids: readonly string[];
  /** Tells its rows from those of the same tasks in other groups, where a task can stand in several. */
  path?: string;
};

/** A row being typed that is not a task yet. `after` is the neighbour above in its list, null for the first place. */
export type Draft = { group: string; parent: string | null; after: string | null };

export type TaskRowPlace = {
  kind: 'task';
  key: string;
  gid: string;
  group: string;
  parent: string | null;
  level: number;
  place: number;
  size: number;
};
export type GridRow =
  | { kind: 'group'; key: string; group: Group }
  | TaskRowPlace
  | { kind: 'draft'; key: string; draft: Draft; level: number }
  | { kind: 'add'; key: string; group: string }
  /** What the numbers of a group come to. */
  | { kind: 'total'; key: string; group: Group };

export type Shape = {
  orders: ReadonlyMap<ListKey, readonly string[]>;
  /** Tasks whose subtasks show, by row key. */
  unfolded: ReadonlySet<string>;
  /** Groups whose tasks do not show. */
  folded: ReadonlySet<string>;
  draft: Draft | null;
  canAdd: (group: string) => boolean;
  hasTotals: boolean;
};

export const draftKey = 'draft';

/** Lays groups, tasks and unfolded subtasks out as the rows of one list. */
export function rowsOf(groups: readonly Group[], shape: Shape): GridRow[] {
  const rows: GridRow[] = [];
  for (const group of groups) {
    rows.push({ kind: 'group', key: `group:${rowKey(group.gid)}`, group });
    if (shape.folded.has(group.gid)) continue;
    addList(rows, group.gids, { group: group.gid, parent: null, path: group.path ?? '', level: 1 }, shape);
    if (shape.canAdd(group.gid)) rows.push({ kind: 'add', key: `add:${group.gid}`, group: group.gid });
    if (shape.hasTotals) rows.push({ kind: 'total', key: `total:${group.gid}`, group });
  }
  return rows;
}

type Level = { group: string; parent: string | null; path: string; level: number };

function addList(rows: GridRow[], gids: readonly string[], at: Level, shape: Shape) {
  const { draft } = shape;
  const isMine = draft !== null && same(draft.group, at.group) && same(draft.parent, at.parent);
  const addDraft = () => {
    if (isMine) rows.push({ kind: 'draft', key: draftKey, draft, level: at.level });
  };
  if (draft?.after === null) addDraft();
  gids.forEach((gid, index) => {
    // The path makes the key: a subtask can be in the project in its own right and show twice.
    const key = at.path + rowKey(gid);
    const { group, parent, level } = at;
    rows.push({ kind: 'task', key, gid, group, parent, level, place: index + 1, size: gids.length });
    if (shape.unfolded.has(key)) {
      const subtasks = shape.orders.get(`subtasks:${gid}`) ?? [];
      addList(rows, subtasks, { group, parent: gid, path: `${key}>`, level: level + 1 }, shape);
    }
    if (draft?.after && same(draft.after, gid)) addDraft();
  });
  if (draft?.after && !gids.some((gid) => same(gid, draft.after))) addDraft();
}

/** Also while one of the two names is still the temporary one. */
function same(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && rowKey(one) === rowKey(other));
}

export const isTaskRow = (row: GridRow | undefined): row is TaskRowPlace => row?.kind === 'task';

/** The next row in a direction that can be walked to. */
export function neighbour(rows: readonly GridRow[], from: number, step: 1 | -1): number {
  let next = from + step;
  while (rows[next]?.kind === 'total') next += step;
  return rows[next] ? next : from;
}

/** The task above at the same level, which takes a task that is indented. */
export function elderSibling(rows: readonly GridRow[], index: number): TaskRowPlace | null {
  const row = rows[index];
  if (!row || (row.kind !== 'task' && row.kind !== 'draft')) return null;
  for (let above = index - 1; above >= 0; above--) {
    const other = rows[above];
    if (!other || other.kind === 'group') return null;
    if (!isTaskRow(other) || other.level > row.level) continue;
    return other.level === row.level ? other : null;
  }
  return null;
}
