import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconPlayerPause,
  IconTrendingUp,
} from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Status.module.css';
import type { StatusKind } from './statuses';

const icons = {
  on_track: IconTrendingUp,
  at_risk: IconAlertTriangle,
  off_track: IconCircleX,
  on_hold: IconPlayerPause,
  complete: IconCircleCheck,
  achieved: IconCircleCheck,
  partial: IconCircleHalf2,
  missed: IconCircleX,
  dropped: IconCircleMinus,
} as const;

/** How something is doing: a word, a shape and a colour. */
export function StatusMark({ status }: { status: StatusKind }) {
  const { t } = useTranslation('status');
  const Icon = icons[status];
  return (
    <span className={classes.mark} data-status={status}>
      {Icon && <Icon size={14} stroke={2} aria-hidden />}
      {t(`types.${status}`)}
    </span>
  );
}
