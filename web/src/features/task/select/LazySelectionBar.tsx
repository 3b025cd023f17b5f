import { Suspense } from 'react';
import { lazily } from '@/lib/lazily';
import type { Chosen } from './SelectionBar';
import { useSelection } from './selection';

const SelectionBar = lazily(() => import('./SelectionBar').then(({ SelectionBar }) => SelectionBar));

/** The bar of what is chosen; nothing while nothing is. */
export function LazySelectionBar(props: Chosen) {
  if (useSelection().length === 0) return null;
  return (
    <Suspense>
      <SelectionBar {...props} />
    </Suspense>
  );
}
