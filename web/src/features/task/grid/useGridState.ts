import { useMemo, useState } from 'react';
import { loadSubtasks } from '../loadSubtasks';
import { useOrders } from '../orderStore';
import type { Column } from './columns';
import { type Draft, type Group, rowsOf } from './rows';

export type Cell = { key: string; column: Column };

/** A cell that is edited, and what was pressed before its editor came up. */
type Editing = Cell & { typed?: string; entered?: boolean };

/** What is unfolded, walked to, edited and typed. */
export function useGridState(
  groups: readonly Group[],
  canAdd: (group: string) => boolean,
  hasTotals: boolean,
) {
  const orders = useOrders();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<Cell | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const rows = useMemo(
    () => rowsOf(groups, { orders, unfolded, folded, draft, canAdd, hasTotals }),
    [groups, orders, unfolded, folded, draft, canAdd, hasTotals],
  );

  function toggleSubtasks(key: string, gid: string, show = !unfolded.has(key)) {
    if (show) void loadSubtasks(gid);
    setUnfolded(toggled(unfolded, key, show));
  }
  function toggleGroup(gid: string) {
    setFolded(toggled(folded, gid, !folded.has(gid)));
  }
  return {
    rows,
    unfolded,
    folded,
    active,
    setActive,
    editing,
    setEditing,
    draft,
    setDraft,
    toggleSubtasks,
    toggleGroup,
  };
}

export type GridState = ReturnType<typeof useGridState>;

function toggled(set: ReadonlySet<string>, key: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(key);
  else next.delete(key);
  return next;
}
