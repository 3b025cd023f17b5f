import { StatusMark } from '@/features/status/StatusMark';
import type { StatusKind } from '@/features/status/statuses';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Goal.module.css';
import type { GoalStatus } from './goals';

const kinds: Record<GoalStatus, StatusKind> = {
  green: 'on_track',
  yellow: 'at_risk',
  red: 'off_track',
  achieved: 'achieved',
  partial: 'partial',
  missed: 'missed',
  dropped: 'dropped',
};

/** How a goal stands, as its newest status update tells. */
export function GoalMark({ status }: { status: GoalStatus | null }) {
  const { t } = useTranslation('goal');
  return status ? (
    <StatusMark status={kinds[status]} />
  ) : (
    <span className={classes.dim}>{t('noStatus')}</span>
  );
}
