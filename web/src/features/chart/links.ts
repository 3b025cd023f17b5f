import { createContext, use } from 'react';
import type { Filter } from '@/features/view/settings';

/** The list of the tasks that a figure counts: its address, and the way there. */
export type ListLink = { href: string; open: () => void };
export type LinkTo = (filters: readonly Filter[]) => ListLink;

export const LinkContext = createContext<LinkTo | null>(null);
export const useLinkTo = () => use(LinkContext);
