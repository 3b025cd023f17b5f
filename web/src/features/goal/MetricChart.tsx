import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Axes, heightIn } from '@/features/chart/drawing/Axes';
import drawing from '@/features/chart/drawing/Drawing.module.css';
import { colorOf, ticksBetween } from '@/features/chart/drawing/drawing';
import { Legend, legendOf } from '@/features/chart/drawing/Legend';
import { FigureTable } from '@/features/chart/FigureTable';
import { formatTick } from '@/features/chart/formatFigure';
import '@/features/chart/palette.css';
import { periodsOf } from '@/features/chart/periods';
import { useWidth } from '@/features/chart/useWidth';
import { daysBetween, today } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/formatDay';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ConfidenceChart } from './ConfidenceChart';
import { type Goal, type Metric, metricValuesQuery } from './goals';
import { type History, historyOf, type Point, placeOf } from './history';
import { shownNumber } from './numbers';
import { StatusMarks } from './StatusMarks';
import marks from './StatusMarks.module.css';
import { isSureOften, type Told, valueAt } from './told';
import { useTold } from './useTold';

const height = 200;
/** Beyond as many points, dots would hide the line. */
const mostDots = 45;
const daysOfWeeks = 75;

/** What the metric was from day to day, beside the line on which it would have come forward evenly. */
export function MetricChart({ goal, metric }: { goal: Goal; metric: Metric }) {
  const { t } = useTranslation('goal');
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { data: recorded } = useQuery(metricValuesQuery(goal.gid));
  const told = useTold(goal.gid);
  const history = recorded && reaching(historyOf(goal, recorded, today()), told);
  const series = history?.line ? [t('reached'), t('expected')] : [t('reached')];
  return (
    <div ref={frame} style={{ minHeight: height }}>
      {history && width > 0 && (
        <>
          <Drawing history={history} told={told} metric={metric} series={series} width={width} />
          {isSureOften(told) && <ConfidenceChart told={told} first={history.first} last={history.last} />}
          <FigureTable
            name={t('history')}
            head={t('day')}
            isHidden
            format={(value) => (value === null ? '–' : shownNumber(metric, value))}
            figures={{
              series,
              rows: history.points.map((point) => ({
                gid: point.day,
                name: formatDay(point.day),
                cells: [point.value, ...(history.line ? [point.expected] : [])].map((value) => ({
                  value,
                  filters: null,
                })),
              })),
              total: { value: null, filters: null },
            }}
          />
        </>
      )}
    </div>
  );
}

/** The same course, up to the days on which somebody told of it. */
function reaching(history: History | null, told: readonly Told[]): History | null {
  if (!history) return null;
  const days = [history.first, history.last, ...told.map(({ day }) => day)].sort();
  return { ...history, first: days[0] ?? history.first, last: days.at(-1) ?? history.last };
}

type Props = { history: History; told: readonly Told[]; metric: Metric; series: string[]; width: number };

/** The lines are for the eye alone: the table says the same. */
function Drawing({ history, told, metric, series, width }: Props) {
  const { points, line, first, last } = history;
  const all = [...points, ...(line ?? [])].map(({ value }) => value);
  const ticks = ticksBetween(Math.min(...all), Math.max(...all), false);
  const frame = { left: 44, right: width - 16, top: 10, bottom: height - 26, ticks };
  const x = (day: string) => frame.left + placeOf(day, first, last) * (frame.right - frame.left);
  const y = heightIn(frame);
  const legend = legendOf(series, width);
  const interval = daysBetween(first, last) > daysOfWeeks ? 'month' : 'week';
  const dates = periodsOf([first, last], interval, 1).filter(({ from }) => from >= first);
  const path = (of: readonly Point[]) => of.map(({ day, value }) => `${x(day)},${y(value)}`).join(' ');
  return (
    <div className={marks.frame}>
      <svg className={drawing.drawing} width={width} height={height + legend.height} aria-hidden>
        <Axes
          frame={frame}
          names={dates.map(({ name }) => name)}
          at={(place) => x(dates[place]?.from ?? first)}
          format={metric.unit === 'percentage' ? asPercent : formatTick}
        />
        {line && (
          <polyline
            className={drawing.line}
            style={{ stroke: colorOf(1) }}
            strokeDasharray="6 4"
            points={path(line)}
          />
        )}
        <polyline className={drawing.line} style={{ stroke: colorOf(0) }} points={path(points)} />
        {points.map(({ day, value }) => (
          <g key={day}>
            <title>{`${formatDay(day)}: ${shownNumber(metric, value)}`}</title>
            <circle className={drawing.hit} cx={x(day)} cy={y(value)} r={8} />
            {points.length <= mostDots && (
              <circle style={{ fill: colorOf(0) }} cx={x(day)} cy={y(value)} r={3.5} />
            )}
          </g>
        ))}
        <Legend entries={legend.entries} top={height} dashed />
      </svg>
      <StatusMarks told={told} at={({ day }) => ({ x: x(day), y: y(valueAt(points, day)) })} />
    </div>
  );
}
