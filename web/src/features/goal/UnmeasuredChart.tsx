import { today } from '@/lib/dates/day';
import { ConfidenceChart } from './ConfidenceChart';
import type { Goal } from './goals';
import { isSureOften } from './told';
import { spanOf } from './tree';
import { useTold } from './useTold';

/** What there is to draw of a goal without a metric: how sure people were of it. */
export function UnmeasuredChart({ goal }: { goal: Goal }) {
  const told = useTold(goal.gid);
  if (!isSureOften(told)) return null;
  const span = spanOf(goal);
  const days = [today(), ...told.map(({ day }) => day), ...(span ? [span.start, span.end] : [])].sort();
  return <ConfidenceChart told={told} first={days[0] ?? today()} last={days.at(-1) ?? today()} />;
}
