import { StatusMark } from '@/features/status/StatusMark';
import type { StatusKind } from '@/features/status/statuses';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Goal.module.css';
import type { Goal, GoalStatus } from './goals';

const kinds: Record<GoalStatus, StatusKind> = {
  green: 'on_track',
  yellow: 'at_risk',
  red: 'off_track',
  achieved: 'achieved',
  partial: 'partial',
  missed: 'missed',
  dropped: 'dropped',
};

/** How a goal stands, as its newest status update tells, and what was reached where it is over. */
export function GoalMark({ status, score }: Pick<Goal, 'status' | 'score'>) {
  const { t } = useTranslation('goal');
  return status ? (
    <StatusMark status={kinds[status]} more={score === null ? '' : asPercent(score)} />
  ) : (
    <span className={classes.dim}>{t('noStatus')}</span>
  );
}
