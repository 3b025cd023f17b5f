import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Drawing.module.css';
import type { DrawingProps } from './drawing';
import { Mark } from './Mark';

const height = 92;

export function NumberDrawing({ chart, figures, width, format }: DrawingProps) {
  const { t } = useTranslation('chart');
  const { total } = figures;
  const said = format(total.value);
  const unit = chart.settings.measure === 'count' ? t('tasks', { count: total.value ?? 0 }) : '';
  return (
    <svg className={classes.drawing} width={width} height={height} role="group">
      <Mark cell={total} label={unit ? `${said} ${unit}` : said}>
        <rect className={classes.hit} width={width} height={height} />
        <text className={classes.big} x={width / 2} y={unit ? 52 : 62} textAnchor="middle">
          {said}
        </text>
        <text className={classes.dim} x={width / 2} y={76} textAnchor="middle">
          {unit}
        </text>
      </Mark>
    </svg>
  );
}
