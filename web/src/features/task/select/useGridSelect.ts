import type { RefObject } from 'react';
import type { GridHost } from '../grid/GridContext';
import { isTaskRow } from '../grid/rows';
import type { CellFocus } from '../grid/useCellFocus';
import type { GridState } from '../grid/useGridState';
import { useSelectKeys } from './useSelectKeys';

/** Choosing tasks in a list. */
export function useGridSelect(
  { partsOf }: GridHost,
  state: GridState,
  focus: CellFocus,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const tasks = () => state.rows.filter(isTaskRow);
  const keyAt = (element: HTMLElement) => element.closest<HTMLElement>('[data-row]')?.dataset.row;
  return useSelectKeys({
    shown: () => tasks().map(({ gid }) => gid),
    together: (gid) => {
      const group = tasks().find((row) => row.gid === gid)?.group;
      return tasks().flatMap((row) => (row.group === group ? row.gid : []));
    },
    taskAt: (element) =>
      (scroller.current?.contains(element) && tasks().find(({ key }) => key === keyAt(element))?.gid) || null,
    walk: (gid, step) => {
      const rows = tasks();
      const next = rows[rows.findIndex((row) => row.gid === gid) + step];
      if (next) focus.goToKey(next.key, state.active?.column ?? 'name');
      return next?.gid ?? null;
    },
    partsOf,
  });
}
