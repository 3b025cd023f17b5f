import type { QueryClient } from '@tanstack/react-query';

/**
 * Reads once more what came to be out of date while it was read for the first time: its answer may be from before, and
 * TanStack Query takes that for the newest.
 */
export function readAgainWhatChanged(queryClient: QueryClient) {
  const outdated = new Set<string>();
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const { queryHash, queryKey, state } = event.query;
    if (event.action.type === 'invalidate') {
      if (state.data === undefined && state.fetchStatus === 'fetching') outdated.add(queryHash);
    } else if (event.action.type === 'error') outdated.delete(queryHash);
    else if (event.action.type === 'success' && outdated.delete(queryHash))
      queueMicrotask(() => void queryClient.invalidateQueries({ queryKey, exact: true }));
  });
}
