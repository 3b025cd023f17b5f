import type { GridHost } from '@/features/task/grid/GridContext';

/** Where cards are made and can go, as in a list. */
export type BoardHost = Pick<GridHost, 'placeFor' | 'spotFor' | 'regroup'>;
