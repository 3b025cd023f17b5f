import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { itemsQuery } from '../items';
import type { Item } from '../portfolios';
import { rowsOf } from './rows';

type Lists = ReadonlyMap<string, Item[]>;

/** What is in a portfolio and in those that are unfolded below it. */
export function useItemLists(top: string, isUnfolded: (key: string) => boolean) {
  const queryClient = useQueryClient();
  const known = useRef<Lists>(new Map());
  const gids = new Set([top]);
  const loaded = { get: (gid: string) => queryClient.getQueryData(itemsQuery(gid).queryKey) };
  // What is in a list tells which others are to be read.
  for (const { item, key } of rowsOf(top, loaded, isUnfolded)) {
    if (item.resource_type === 'portfolio' && isUnfolded(key)) gids.add(item.gid);
  }
  const found = useQueries({ queries: [...gids].map((gid) => itemsQuery(gid)) });
  const now = new Map(
    [...gids].flatMap((gid, at): [string, Item[]][] => {
      const items = found[at]?.data;
      return items ? [[gid, items]] : [];
    }),
  );
  // The same as long as nothing in it is another one.
  if (!isSame(known.current, now)) known.current = now;
  const [first] = found;
  return {
    lists: known.current,
    isLoaded: first?.data !== undefined,
    error: first?.data ? null : (first?.error ?? null),
    retry: () => void first?.refetch(),
  };
}

const isSame = (one: Lists, other: Lists) =>
  one.size === other.size && [...other].every(([gid, items]) => one.get(gid) === items);
