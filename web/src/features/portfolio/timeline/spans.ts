import { type Span, sameSpan } from '@/features/task/plan/span';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import type { Days } from '../editPortfolio';
import { daysOf } from '../figures';
import type { Item } from '../portfolios';

/** The days that it goes; null where it has no last one. */
export function spanOf(item: Item | undefined): Span | null {
  if (!item) return null;
  const { start_on, due_on } = daysOf(item);
  if (!due_on) return null;
  const end = numberOf(due_on);
  return { start: start_on ? Math.min(numberOf(start_on), end) : end, end };
}

/** What is only due on a day has no first one. */
export function daysFor(item: Item, span: Span): Days {
  const before = spanOf(item);
  if (before && sameSpan(before, span)) return { start_on: item.start_on, due_on: item.due_on };
  return { start_on: span.start === span.end ? null : dayAt(span.start), due_on: dayAt(span.end) };
}
