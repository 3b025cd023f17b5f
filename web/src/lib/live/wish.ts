import type { Change, Presences } from './change';

/** What a tab asks of the stream that all share, and since when it has been reading; null when it leaves. */
export type Wish = { workspace: string; session: string; secondsAgo: number } | null;
/** What it is told. */
export type Told = Change[] | Presences | 'reset';
