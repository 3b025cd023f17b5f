import i18next from 'i18next';
import { perform } from '@/features/task/writeQueue';
import { remember } from '@/lib/undo';
import { announce } from '@/ui/announce';
import { sayUndoable } from '@/ui/toasts';
import { loadedItems, paintItems } from '../items';
import { addItem, type Item, removeItem, type Spot } from '../portfolios';

/** After which item one stands; null at the start. */
type After = string | null;

const itemsOf = (portfolio: string) => loadedItems().get(portfolio) ?? [];

function afterWhich(portfolio: string, gid: string): After {
  const items = itemsOf(portfolio);
  const place = items.findIndex((item) => item.gid === gid);
  return items[place < 0 ? items.length - 1 : place - 1]?.gid ?? null;
}

function spotFor(portfolio: string, gid: string, after: After): Spot {
  if (after) return { insert_after: after };
  const first = itemsOf(portfolio).find((item) => item.gid !== gid);
  return first ? { insert_before: first.gid } : {};
}

function place(portfolio: string, item: Item, after: After) {
  const spot = spotFor(portfolio, item.gid, after);
  write(
    portfolio,
    (items) => {
      const others = items.filter(({ gid }) => gid !== item.gid);
      const at = others.findIndex(({ gid }) => gid === after) + 1;
      return [...others.slice(0, at), item, ...others.slice(at)];
    },
    () => addItem(portfolio, item.gid, spot),
  );
}

const takeOut = (portfolio: string, item: Item) =>
  write(
    portfolio,
    (items) => items.filter(({ gid }) => gid !== item.gid),
    () => removeItem(portfolio, item.gid),
  );

function write(portfolio: string, edit: (items: Item[]) => Item[], send: () => Promise<unknown>) {
  void perform({
    key: `items:${portfolio}`,
    show: () => {
      const before = itemsOf(portfolio);
      paintItems(portfolio, edit);
      return () => paintItems(portfolio, () => before);
    },
    write: async () => {
      await send();
    },
  });
}

/** Adds a project or a portfolio at the end. */
export function add(portfolio: string, item: Item) {
  const after = itemsOf(portfolio).at(-1)?.gid ?? null;
  place(portfolio, item, after);
  const label = i18next.t('portfolio:said.added', { name: item.name });
  const step = remember({
    label,
    undo: () => takeOut(portfolio, item),
    redo: () => place(portfolio, item, after),
  });
  sayUndoable(step, i18next.t('undo'));
}

/** It stays where else it is. */
export function remove(portfolio: string, item: Item) {
  const after = afterWhich(portfolio, item.gid);
  takeOut(portfolio, item);
  const label = i18next.t('portfolio:said.removed', { name: item.name });
  const step = remember({
    label,
    undo: () => place(portfolio, item, after),
    redo: () => takeOut(portfolio, item),
  });
  sayUndoable(step, i18next.t('undo'));
}

/** Puts an item after another one of the same portfolio, or at the start. */
export function move(portfolio: string, item: Item, after: After) {
  const before = afterWhich(portfolio, item.gid);
  if (after === before || after === item.gid) return;
  place(portfolio, item, after);
  const label = i18next.t('portfolio:said.moved', { name: item.name });
  remember({
    label,
    undo: () => place(portfolio, item, before),
    redo: () => place(portfolio, item, after),
  });
}

/** One place up or down, as by keys. */
export function step(portfolio: string, item: Item, by: 1 | -1) {
  const items = itemsOf(portfolio);
  const at = items.findIndex(({ gid }) => gid === item.gid);
  const to = at + by;
  if (to < 0 || to >= items.length) return;
  move(portfolio, item, items[by > 0 ? to : to - 1]?.gid ?? null);
  announce(i18next.t('portfolio:said.place', { name: item.name, place: to + 1, count: items.length }));
}
