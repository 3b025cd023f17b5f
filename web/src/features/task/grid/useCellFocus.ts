import type { Virtualizer } from '@tanstack/react-virtual';
import {
  type Dispatch,
  type FocusEvent,
  type RefObject,
  type SetStateAction,
  useEffect,
  useRef,
} from 'react';
import type { Column } from './columns';

type Cell<C> = { key: string; column: C };
type Editing<C> = Cell<C> & { typed?: string; entered?: boolean };

/** Of a grid: its rows, the cell that is walked to, and the one that is edited. */
export type WalkedGrid<C extends string> = {
  rows: readonly { key: string }[];
  active: Cell<C> | null;
  setActive: (cell: Cell<C> | null) => void;
  editing: Editing<C> | null;
  setEditing: Dispatch<SetStateAction<Editing<C> | null>>;
};

/** Moves the focus between cells, bringing rows into view that are not drawn yet. */
export function useCellFocus<C extends string = Column>(
  scroller: RefObject<HTMLDivElement | null>,
  virtual: Virtualizer<HTMLDivElement, Element>,
  state: WalkedGrid<C>,
) {
  const wanted = useRef(false);
  const { active } = state;

  useEffect(() => {
    if (!wanted.current || !active || state.editing) return;
    let frame = 0;
    let attempts = 0;
    const seek = () => {
      const cell = scroller.current?.querySelector<HTMLElement>(selectorOf(active.key, active.column));
      if (cell) {
        wanted.current = false;
        cell.focus({ preventScroll: true });
      } else if (attempts++ < 10) frame = requestAnimationFrame(seek);
    };
    seek();
    return () => cancelAnimationFrame(frame);
  });

  /** Focus may also come by mouse or Tab. */
  function onFocus(event: FocusEvent) {
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column as C | undefined;
    if (!key || !column || !scroller.current?.contains(target)) return;
    if (active?.key !== key || active.column !== column) state.setActive({ key, column });
  }
  function goTo(index: number, column: C) {
    const row = state.rows[index];
    if (!row) return;
    wanted.current = true;
    virtual.scrollToIndex(index, { align: 'auto' });
    state.setActive({ key: row.key, column });
  }
  /** For a row that is about to appear or to move. */
  function goToKey(key: string, column: C) {
    wanted.current = true;
    state.setActive({ key, column });
  }
  function edit(key: string, column: C, typed?: string) {
    state.setActive({ key, column });
    state.setEditing({ key, column, typed });
  }
  function stopEditing() {
    if (!state.editing) return;
    const { key, column } = state.editing;
    state.setEditing(null);
    goToKey(key, column);
  }
  /** Lets the focus go where someone else takes it. */
  function release() {
    wanted.current = false;
  }
  /** The editor goes, the focus is elsewhere already. */
  function leaveEditing(key: string) {
    release();
    state.setEditing((now) => (now?.key === key ? null : now));
  }
  /** A cell is about to take it. */
  const isOnItsWay = () => wanted.current;
  return { isOnItsWay, release, leaveEditing, onFocus, goTo, goToKey, edit, stopEditing };
}

export type CellFocus<C extends string = Column> = ReturnType<typeof useCellFocus<C>>;

function selectorOf(key: string, column: string): string {
  return `[data-row="${CSS.escape(key)}"] [data-column="${column}"]`;
}
