import { lazy } from 'react';

export const LazyCreateProjectDialog = lazy(() =>
  import('./CreateProjectDialog').then(({ CreateProjectDialog }) => ({ default: CreateProjectDialog })),
);
