import { createContext, use } from 'react';
import type { Filter } from '@/features/view/settings';
import type { Cell } from './figures';

/** The list of the tasks that a figure counts: its address, and the way there. */
export type ListLink = { href: string; open: () => void };
/** Null where there is no list of just these. */
export type LinkTo = (counted: Pick<Cell, 'filters' | 'part'>) => ListLink | null;

/** Links to a list that is told what it shows by filters. */
export const byFilters =
  (link: (filters: readonly Filter[]) => ListLink): LinkTo =>
  ({ filters }) =>
    filters && link(filters);

export const LinkContext = createContext<LinkTo | null>(null);
export const useLinkTo = () => use(LinkContext);
