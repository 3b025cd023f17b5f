import type { StatusKind } from './statuses';

/** The colours of statuses in charts, as their marks have them; that of having none, too. */
export const hues: Record<StatusKind | 'none', string> = {
  on_track: '#2f9e5b',
  at_risk: '#c98a00',
  off_track: '#d6453b',
  on_hold: '#3b78d8',
  complete: 'var(--c-text-dim)',
  achieved: '#1f7a8c',
  partial: '#8a6fc9',
  missed: '#a3505f',
  dropped: 'var(--c-border-strong)',
  none: 'var(--c-border)',
};
