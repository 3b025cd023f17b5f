import { useRef } from 'react';
import { Axes, heightIn } from '@/features/chart/drawing/Axes';
import drawing from '@/features/chart/drawing/Drawing.module.css';
import { colorOf } from '@/features/chart/drawing/drawing';
import { FigureTable } from '@/features/chart/FigureTable';
import '@/features/chart/palette.css';
import { useWidth } from '@/features/chart/useWidth';
import type { Day } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { placeOf } from './history';
import marks from './StatusMarks.module.css';
import type { Told } from './told';

type Props = { told: readonly Told[]; first: Day; last: Day };

const height = 92;
/** From the least that one can be sure to the most. */
const scale = [1, 5, 10];

/** How sure those who told of the goal were that it will be reached, from one update to the next. */
export function ConfidenceChart({ told, first, last }: Props) {
  const { t } = useTranslation('goal');
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const sure = told.flatMap(({ gid, day, confidence }) => (confidence ? [{ gid, day, confidence }] : []));
  const frame = { left: 44, right: width - 16, top: 10, bottom: height - 10, ticks: scale };
  const x = (day: Day) => frame.left + placeOf(day, first, last) * (frame.right - frame.left);
  const y = heightIn(frame);
  return (
    <section aria-label={t('confidences')}>
      <h3 className={marks.heading}>{t('confidences')}</h3>
      <div ref={element} style={{ minHeight: height }}>
        {width > 0 && (
          <svg className={drawing.drawing} width={width} height={height} aria-hidden>
            <Axes frame={frame} names={[]} at={() => 0} />
            <polyline
              className={drawing.line}
              style={{ stroke: colorOf(2) }}
              points={sure.map(({ day, confidence }) => `${x(day)},${y(confidence)}`).join(' ')}
            />
            {sure.map(({ gid, day, confidence }) => (
              <g key={gid}>
                <title>{`${formatDay(day)}: ${confidence}`}</title>
                <circle className={drawing.hit} cx={x(day)} cy={y(confidence)} r={8} />
                <circle style={{ fill: colorOf(2) }} cx={x(day)} cy={y(confidence)} r={3.5} />
              </g>
            ))}
          </svg>
        )}
      </div>
      <FigureTable
        name={t('confidences')}
        head={t('day')}
        isHidden
        format={(value) => (value === null ? '–' : String(value))}
        figures={{
          series: [t('confidence')],
          rows: sure.map(({ gid, day, confidence }) => ({
            gid,
            name: formatDay(day),
            cells: [{ value: confidence, filters: null }],
          })),
          total: { value: null, filters: null },
        }}
      />
    </section>
  );
}
