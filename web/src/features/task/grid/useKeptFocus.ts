import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { CellFocus, WalkedGrid } from './useCellFocus';

/**
 * Rows that change places are taken out of the page for a moment, which costs the focus, and a row that goes takes it
 * along. It comes back at once: to the row, to where the row is now, or to the one in its place.
 */
export function useKeptFocus<C extends string>(
  scroller: RefObject<HTMLElement | null>,
  state: Pick<WalkedGrid<C>, 'rows' | 'active'>,
  focus: Pick<CellFocus<C>, 'isOnItsWay' | 'goTo'>,
) {
  const { rows, active } = state;
  const before = document.activeElement;
  const focused = scroller.current?.contains(before) ? (before as HTMLElement) : null;
  const place = useRef(-1);
  useLayoutEffect(() => {
    if (!focused || document.activeElement !== document.body || focus.isOnItsWay()) return;
    if (focused.isConnected) focused.focus({ preventScroll: true });
    else if (active) {
      const own = active.key.split('>').at(-1) ?? '';
      const moved = rows.findIndex(({ key }) => key === own || key.endsWith(`>${own}`));
      focus.goTo(moved >= 0 ? moved : Math.min(place.current, rows.length - 1), active.column);
    }
  });
  useEffect(() => {
    const index = active ? rows.findIndex(({ key }) => key === active.key) : -1;
    if (index >= 0) place.current = index;
  });
}
