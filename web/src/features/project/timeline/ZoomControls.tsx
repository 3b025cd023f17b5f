import { IconMinus, IconPlus } from '@tabler/icons-react';
import classes from '@/features/task/plan/PlanBar.module.css';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Zoom, zooms } from './scale';
import type { TimeAxis } from './useTimeAxis';

/** Where to look, and how closely. */
export function ZoomControls({ axis }: { axis: TimeAxis }) {
  const { t } = useTranslation('plan');
  const place = zooms.indexOf(axis.zoom);
  return (
    <>
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
    </>
  );
}
