import { lazily } from '@/lib/lazily';

export const LazyCreateProjectDialog = lazily(() =>
  import('./CreateProjectDialog').then(({ CreateProjectDialog }) => CreateProjectDialog),
);
