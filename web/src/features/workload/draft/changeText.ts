import type { TFunction } from 'i18next';
import { sameSpan } from '@/features/task/plan/span';
import { formatSpan } from '@/features/task/plan/spanText';
import { sameEffort } from '../allocations';
import { effortText } from '../effortText';
import type { DraftChange, Plan } from './drafts';
import { spanIn } from './planned';

/** What a change would do, in a few words each: to whom it goes, when it is, how much it takes. */
export function changeText(
  t: TFunction<'workload'>,
  change: DraftChange,
  nameOf: (worker: string) => string | undefined,
): string[] {
  const { action = 'changed', before } = change;
  const who = ({ assignee }: Plan) => (assignee && nameOf(assignee)) || t('draft.nobodyKnown');
  if (action !== 'changed' || !before)
    return [t(`draft.did.${action}`, { person: who(change) }), daysOf(change), effortText(t, change.effort)];
  const fromTo = (from: string, to: string) => t('draft.fromTo', { from, to });
  const isGiven = change.assignee !== null && change.assignee !== before.assignee;
  const [was, is] = [spanIn(before), spanIn(change)];
  return [
    isGiven && fromTo(who(before), who(change)),
    is && !(was && sameSpan(was, is)) && fromTo(daysOf(before), daysOf(change)),
    change.effort &&
      !sameEffort(change.effort, before.effort) &&
      fromTo(effortText(t, before.effort), effortText(t, change.effort)),
  ].filter((said) => typeof said === 'string');
}

function daysOf(plan: Plan): string {
  const span = spanIn(plan);
  return span ? formatSpan(span) : '';
}
