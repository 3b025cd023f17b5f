import type { Change, Presences } from './change';

/** What a tab asks of the stream that all share, and when (in milliseconds) it began to read; null when it leaves. */
export type Wish = { workspace: string; session: string; began: number } | null;
/** What it is told. */
export type Told = Change[] | Presences | 'reset';
