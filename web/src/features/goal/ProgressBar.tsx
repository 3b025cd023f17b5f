import { useAsOf } from '@/features/past/past';
import { today } from '@/lib/dates/day';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Goal } from './goals';
import classes from './ProgressBar.module.css';
import { expected } from './tree';

/** How far a goal has come; the line is where it should be today, or on the day that it is shown as of. */
export function ProgressBar({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const asOf = useAsOf();
  if (!goal.metric) return <span className={classes.none}>{t('notMeasured')}</span>;
  const due = expected(goal, asOf ?? today());
  // Before its time has begun nothing is expected.
  const should = due === 0 ? null : due;
  const words =
    should === null
      ? t('progressOf', { done: asPercent(goal.progress) })
      : t('progressAgainst', { done: asPercent(goal.progress), expected: asPercent(should) });
  return (
    <span className={classes.progress} title={words}>
      <span
        className={classes.bar}
        role="meter"
        aria-label={t('progress')}
        aria-valuenow={Math.round(goal.progress * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words}
        data-status={goal.status ?? undefined}
      >
        <span className={classes.done} style={{ width: `${goal.progress * 100}%` }} />
        {should !== null && <span className={classes.line} style={{ left: `${should * 100}%` }} />}
      </span>
      <span className={classes.number} aria-hidden>
        {asPercent(goal.progress)}
      </span>
    </span>
  );
}
