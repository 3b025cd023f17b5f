import { locale } from '@/lib/i18n/locale';
import type { Days } from './editPortfolio';
import type { Progress, Shown, StatusCounts } from './portfolios';

/** What is done of all there is to do, from 0 to 1; null where there is nothing to do. */
export const doneOf = (progress: Pick<Progress, 'num_tasks' | 'num_completed_tasks'> | null) =>
  progress && progress.num_tasks > 0 ? progress.num_completed_tasks / progress.num_tasks : null;

export const asNumber = (number: number) => new Intl.NumberFormat(locale()).format(number);

/** A portfolio that was given no dates goes as long as what is in it. */
export function daysOf({
  start_on,
  due_on,
  progress,
}: Pick<Shown, 'start_on' | 'due_on' | 'progress'>): Days {
  if (start_on || due_on) return { start_on, due_on };
  return { start_on: progress?.start_on ?? null, due_on: progress?.due_on ?? null };
}

export const countStates = ['on_track', 'at_risk', 'off_track', 'on_hold', 'complete', 'dropped'] as const;

export const itemsIn = (counts: StatusCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
