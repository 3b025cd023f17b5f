import { useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Chart.module.css';
import { BarDrawing } from './drawing/BarDrawing';
import { ColumnDrawing } from './drawing/ColumnDrawing';
import { DonutDrawing } from './drawing/DonutDrawing';
import type { DrawingProps } from './drawing/drawing';
import { LineDrawing } from './drawing/LineDrawing';
import { NumberDrawing } from './drawing/NumberDrawing';
import { useWidth } from './useWidth';

/** A chart, as wide as there is room. */
export function ChartDrawing(props: Omit<DrawingProps, 'width'>) {
  const { t } = useTranslation('chart');
  const { chart, figures } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const Drawing = drawingOf(props);
  return (
    <div ref={frame} className={classes.drawing}>
      {chart.chart_type !== 'number' && figures.rows.length === 0 ? (
        <p className={classes.nothing}>{t('nothing')}</p>
      ) : (
        width > 0 && <Drawing {...props} width={width} />
      )}
    </div>
  );
}

function drawingOf({ chart }: Pick<DrawingProps, 'chart'>) {
  switch (chart.chart_type) {
    case 'number':
      return NumberDrawing;
    case 'donut':
      return DonutDrawing;
    case 'line':
    case 'burn_up':
      return LineDrawing;
    default:
      return chart.settings.interval ? ColumnDrawing : BarDrawing;
  }
}
