import { lazy, Suspense } from 'react';
import type { Chosen } from './SelectionBar';
import { useSelection } from './selection';

const SelectionBar = lazy(() =>
  import('./SelectionBar').then(({ SelectionBar }) => ({ default: SelectionBar })),
);

/** The bar of what is chosen; nothing while nothing is. */
export function LazySelectionBar(props: Chosen) {
  if (useSelection().length === 0) return null;
  return (
    <Suspense>
      <SelectionBar {...props} />
    </Suspense>
  );
}
