import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/** What is behind the sign-in on every page, and the code of the pages where people mostly come in. */
export const frame = ['src/app/Frame.tsx'];
const list = ['src/features/project/ProjectPage.tsx', 'src/features/project/list/ProjectList.tsx'];
export const pages: Record<string, string[]> = {
  '^/project/[0-9]+/list': list,
  '^/project/[0-9]+/board': [
    'src/features/project/ProjectPage.tsx',
    'src/features/project/board/ProjectBoard.tsx',
  ],
  '^/my-tasks': ['src/features/mytasks/MyTasksPage.tsx'],
};

export const pathOf = (module: string) => resolve(import.meta.dirname, module);

const needed = new Set<string>();

/** Whether a list cannot be shown without the module. */
export function isFirst(module: string, graph: Rolldown.ChunkingContext): boolean {
  const add = (id: string) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) add(imported);
  };
  for (const page of [...frame, ...list]) add(pathOf(page));
  return needed.has(module);
}
