import type { InferDataFromTag, QueryClient, QueryKey } from '@tanstack/react-query';

/** Shows an edit in what has been loaded; answers how to take it off again. Nothing loaded, nothing to paint. */
export function paint<K extends QueryKey>(
  queryClient: QueryClient,
  key: K,
  edit: (shown: InferDataFromTag<unknown, K>) => InferDataFromTag<unknown, K>,
): () => void {
  type Shown = InferDataFromTag<unknown, K>;
  const before = queryClient.getQueryData(key) as Shown | undefined;
  if (before === undefined) return () => {};
  const after = edit(before);
  queryClient.setQueryData(key, after as never);
  return () => {
    // What came from the server since then is newer than both.
    if (queryClient.getQueryData(key) === after) queryClient.setQueryData(key, before as never);
    else queryClient.invalidateQueries({ queryKey: key });
  };
}
