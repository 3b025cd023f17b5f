import type { Item } from '../portfolios';

/** A line of the table; what is in several portfolios stands below each of them. */
export type ItemRow = {
  /** From the portfolio on the page down to it. */
  key: string;
  item: Item;
  /** The portfolio that it stands in, and its row; null at the top. */
  portfolio: string;
  parent: string | null;
  /** From 1. */
  level: number;
  place: number;
  size: number;
};

export type Compare = (one: Item, other: Item) => number;

/** What is in a portfolio, and below each unfolded one what is in that. */
export function rowsOf(
  top: string,
  lists: Pick<ReadonlyMap<string, readonly Item[]>, 'get'>,
  isUnfolded: (key: string) => boolean,
  compare: Compare | null = null,
): ItemRow[] {
  const rows: ItemRow[] = [];
  const add = (portfolio: string, parent: string | null, level: number) => {
    const items = lists.get(portfolio) ?? [];
    const sorted = compare ? items.toSorted(compare) : items;
    for (const [place, item] of sorted.entries()) {
      const key = parent ? `${parent}>${item.gid}` : item.gid;
      rows.push({ key, item, portfolio, parent, level, place: place + 1, size: sorted.length });
      if (item.resource_type === 'portfolio' && isUnfolded(key)) add(item.gid, key, level + 1);
    }
  };
  add(top, null, 1);
  return rows;
}
