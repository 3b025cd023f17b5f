import { IconMinus, IconPlus, IconRoute } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '@/features/task/plan/PlanBar.module.css';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Zoom, zooms } from './scale';
import type { TimeAxis } from './useTimeAxis';

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
  const place = zooms.indexOf(axis.zoom);
  return (
    <div className={classes.bar}>
      <button type="button" className={classes.button} onClick={() => axis.goTo(axis.now)}>
        {t('today')}
      </button>
      <div className={classes.zoom}>
        <button
          type="button"
          className={classes.icon}
          aria-label={t('zoomOut')}
          disabled={place === zooms.length - 1}
          onClick={() => axis.zoomBy(-1)}
        >
          <IconMinus size={16} stroke={1.8} aria-hidden />
        </button>
        <select
          className={classes.select}
          aria-label={t('zoom')}
          value={axis.zoom}
          onChange={({ currentTarget: { value } }) => axis.zoomBy(place - zooms.indexOf(value as Zoom))}
        >
          {zooms.map((zoom) => (
            <option key={zoom} value={zoom}>
              {t(`zooms.${zoom}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={classes.icon}
          aria-label={t('zoomIn')}
          disabled={place === 0}
          onClick={() => axis.zoomBy(1)}
        >
          <IconPlus size={16} stroke={1.8} aria-hidden />
        </button>
      </div>
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
