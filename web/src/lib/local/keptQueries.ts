import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { changeLocal, readLocal } from './database';

type Kept = { hash: string; key: QueryKey; data: unknown; at: number };

const pause = 400;
/** So many answers are kept; the oldest go first. */
const most = 600;

/** Shows what was seen before until the server has told it anew. */
export async function restoreQueries(queryClient: QueryClient): Promise<Kept[]> {
  const kept = (await readLocal<Kept[]>('queries', (store) => store.getAll())) ?? [];
  for (const { key, data, at } of kept) {
    if (queryClient.getQueryData(key) !== undefined) continue;
    queryClient.setQueryData(key, data, { updatedAt: at });
    // Out of date, however long its answers usually hold.
    void queryClient.invalidateQueries({ queryKey: key, exact: true, refetchType: 'none' });
  }
  return kept;
}

/** Keeps the answers of queries from now on. */
export function keepQueries(queryClient: QueryClient) {
  const changed = new Map<string, Query>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const queries = [...changed.values()];
    changed.clear();
    void store(queries);
  };
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !isWorthKeeping(event.query)) return;
    changed.set(event.query.queryHash, event.query);
    timer ??= setTimeout(save, pause);
  });
  addEventListener('pagehide', save);
}

/** `true` says that the answer went into a store of its own; what is let go at once is worth nothing later. */
const isWorthKeeping = ({ state, gcTime }: Query) =>
  state.data !== undefined && state.data !== true && gcTime !== 0;

async function store(queries: Query[]) {
  if (queries.length === 0) return;
  await changeLocal(['queries'], (open) => {
    for (const { queryHash, queryKey, state } of queries) {
      open('queries').put({ hash: queryHash, key: queryKey, data: state.data, at: state.dataUpdatedAt });
    }
  });
  const count = (await readLocal('queries', (kept) => kept.count())) ?? 0;
  if (count > most) await forgetOldest(count - most * 0.8);
}

async function forgetOldest(number: number) {
  const kept = (await readLocal<Kept[]>('queries', (store) => store.getAll())) ?? [];
  const oldest = kept.sort((one, other) => one.at - other.at).slice(0, number);
  await changeLocal(['queries'], (open) => {
    for (const { hash } of oldest) open('queries').delete(hash);
  });
}
