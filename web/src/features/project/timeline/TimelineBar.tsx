import { IconRoute } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '@/features/task/plan/PlanBar.module.css';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { TimeAxis } from './useTimeAxis';
import { ZoomControls } from './ZoomControls';

type Props = {
  axis: TimeAxis;
  unscheduled: number;
  trayOpen: boolean;
  onTray: () => void;
  isCritical: boolean;
  onCritical: () => void;
  children: ReactNode;
};

/** What stands above the chart: where to look, how closely, and what to point out. */
export function TimelineBar({
  axis,
  unscheduled,
  trayOpen,
  onTray,
  isCritical,
  onCritical,
  children,
}: Props) {
  const { t } = useTranslation('plan');
  return (
    <div className={classes.bar}>
      <ZoomControls axis={axis} />
      <span className={classes.spring} />
      {children}
      <button type="button" className={classes.button} aria-pressed={isCritical} onClick={onCritical}>
        <IconRoute size={16} stroke={1.6} aria-hidden />
        <span className={classes.wide}>{t('criticalPath')}</span>
      </button>
      <button type="button" className={classes.button} aria-expanded={trayOpen} onClick={onTray}>
        {t('unscheduled')}
        <span className={classes.count}>{unscheduled}</span>
      </button>
    </div>
  );
}
