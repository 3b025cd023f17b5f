import type { StatusKind } from './statuses';

/** The goal that an update tells of: how far it has come, from 0 to 1, where that is measured, and how sure somebody was last. */
export type Assessed = { progress: number; metric: object | null; confidence: number | null };

/** What was probably reached of a goal that is closed as this. */
export function suggestedScore({ metric, progress }: Assessed, type: StatusKind): number {
  if (metric) return progress;
  return type === 'achieved' ? 1 : type === 'partial' ? 0.5 : 0;
}
