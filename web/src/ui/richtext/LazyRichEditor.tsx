import { lazy } from 'react';

/** The editor is larger than the rest of the page; it comes after it. */
export const LazyRichEditor = lazy(() =>
  import('./RichEditor').then(({ RichEditor }) => ({ default: RichEditor })),
);
