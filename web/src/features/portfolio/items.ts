import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { readQuietly } from '@/features/task/writeQueue';
import { pages } from '@/lib/api/pages';
import { queryClient } from '@/lib/queryClient';
import { type Item, itemsPage, itemsPath, type Portfolio, portfolioQuery, type Shown } from './portfolios';

const keyOf = (portfolio: string) => ['portfolio', portfolio, 'items'] as const;

/** What is in a portfolio, in its order; of a long one the first page shows while the others come. */
export const itemsQuery = (portfolio: string) =>
  queryOptions({
    queryKey: keyOf(portfolio),
    queryFn: ({ signal }) => readQuietly(() => readItems(portfolio, signal)),
    staleTime: 0,
  });

const partial = new Set<string>();

/** Not all that is in it has come yet. */
export const isPartial = (portfolio: string) => partial.has(portfolio);

async function readItems(portfolio: string, signal: AbortSignal): Promise<Item[]> {
  if (queryClient.getQueryData<Item[]>(keyOf(portfolio)) === undefined) partial.add(portfolio);
  const found: Item[] = [];
  for await (const page of pages<Item>(itemsPath(portfolio), itemsPage, signal)) {
    found.push(...page);
    // One that was broken off may have come further than this one has.
    const shown = queryClient.getQueryData<Item[]>(keyOf(portfolio))?.length ?? 0;
    if (isPartial(portfolio) && found.length > shown)
      queryClient.setQueryData<Item[]>(keyOf(portfolio), [...found]);
  }
  partial.delete(portfolio);
  return found;
}

const areItems = ({ queryKey }: { queryKey: QueryKey }) =>
  queryKey[0] === 'portfolio' && queryKey[2] === 'items';
const arePortfolios = ({ queryKey }: { queryKey: QueryKey }) => queryKey.at(-1) === 'portfolios';

/** The lists that have been loaded, by the portfolios that they are of. */
export function loadedItems(): Map<string, Item[]> {
  const lists = queryClient.getQueriesData<Item[]>({ predicate: areItems });
  return new Map(lists.flatMap(([[, portfolio], items]) => (items ? [[String(portfolio), items]] : [])));
}

/** Shows a project or a portfolio anew wherever it is listed. */
export function paint(gid: string, patch: Partial<Shown>) {
  const edit = <T extends Shown>(list: T[] | undefined) =>
    list?.some((one) => one.gid === gid)
      ? list.map((one) => (one.gid === gid ? { ...one, ...patch } : one))
      : list;
  queryClient.setQueriesData<Item[]>({ predicate: areItems }, edit);
  queryClient.setQueriesData<Portfolio[]>({ predicate: arePortfolios }, edit);
  // A portfolio always says how far it has come.
  queryClient.setQueryData(
    portfolioQuery(gid).queryKey,
    (one) => one && { ...one, ...patch, progress: patch.progress ?? one.progress },
  );
}

/** Shows another list of what is in a portfolio. */
export function paintItems(portfolio: string, edit: (items: Item[]) => Item[]) {
  queryClient.setQueryData<Item[]>(keyOf(portfolio), (items) => items && edit(items));
}

/** Asks again for the portfolio, what is in it, and the lists that it is in. */
export function readPortfoliosAgain(gids?: ReadonlySet<string>) {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey.at(-1) === 'portfolios' ||
      (queryKey[0] === 'portfolio' && (!gids || gids.has(String(queryKey[1])))),
  });
}
