import { lazy } from 'react';

/** The calendar comes when it is first opened. */
export const LazyDatePanel = lazy(() =>
  import('./DatePanel').then(({ DatePanel }) => ({ default: DatePanel })),
);
