import type { Below } from '@/features/view/useTaskGroups';

/** In the reader's own list subtasks are rows only where they are unfolded, or the reader's. */
export const noneBelow: Below = new Map();
