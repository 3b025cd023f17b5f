import type { Search } from '@/features/search/search';
import { termsOf, withTerms } from '@/features/search/terms';

/** A search whose conditions hold for tasks whatever the day is, and whether they are late on it besides. */
export type Followed = { query: Search; overdue?: boolean };

const moving = ['within', 'next_days', 'past_days'];

/** What is asked of tasks at the end of one day after the other; null where that means something else on each. */
export function followed(query: Search): Followed | null {
  const terms = termsOf(query);
  const isOverdue = terms.some(({ field, values }) => field === 'due_on' && values[0] === 'overdue');
  const others = terms.filter(({ field, values }) => !(field === 'due_on' && values[0] === 'overdue'));
  if (others.some(({ op }) => moving.includes(op))) return null;
  return { query: withTerms(query, others), ...(isOverdue && { overdue: true }) };
}
