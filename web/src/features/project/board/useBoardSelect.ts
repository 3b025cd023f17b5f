import type { RefObject } from 'react';
import { useSelectKeys } from '@/features/task/select/useSelectKeys';
import type { Column } from './cardMoves';

/** Choosing cards on a board. */
export function useBoardSelect(groups: readonly Column[], board: RefObject<HTMLDivElement | null>) {
  const columns = () => groups.map(({ gids }) => gids);
  return useSelectKeys({
    shown: () => columns().flat(),
    together: (gid) => columns().find((column) => column.includes(gid)) ?? [],
    taskAt: (element) => element.closest<HTMLElement>('[data-gid]')?.dataset.gid ?? null,
    walk: (gid, step) => {
      const column = columns().find((gids) => gids.includes(gid)) ?? [];
      const next = column[column.indexOf(gid) + step] ?? null;
      board.current?.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus();
      return next;
    },
  });
}
