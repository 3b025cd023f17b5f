import type { Change, Presences } from './change';

/** What a tab asks of the stream that all share; null when it leaves. */
export type Wish = { workspace: string; session: string } | null;
/** What it is told. */
export type Told = Change[] | Presences | 'reset';
