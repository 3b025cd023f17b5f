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

/** How something is doing: a word, a shape and a colour, and what there is to say beside. */
export function StatusMark({ status, more }: { status: StatusKind; more?: string }) {
  const { t } = useTranslation('status');
  return (
    <span className={classes.mark} data-status={status}>
      <Shape status={status} />
      {t(`types.${status}`)}
      {more && ` ${more}`}
    </span>
  );
}

/** The shape and the colour alone, where the word is said otherwise. */
export const StatusIcon = ({ status }: { status: StatusKind }) => (
  <span className={classes.icon} data-status={status}>
    <Shape status={status} />
  </span>
);

function Shape({ status }: { status: StatusKind }) {
  const Icon = icons[status];
  return Icon && <Icon size={14} stroke={2} aria-hidden />;
}
