import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './TaskPane.module.css';
import { narrowest, widest } from './usePaneWidth';

/** The left edge: drag it, or move it with the arrow keys. */
export function PaneResizer({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  const { t } = useTranslation('task');
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('resize')}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className={classes.resizer}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          onResize(window.innerWidth - event.clientX);
      }}
      onKeyDown={(event) => {
        const step = { ArrowLeft: 24, ArrowRight: -24 }[event.key];
        if (step) onResize(width + step);
      }}
    />
  );
}
