import type { Figures, Row } from '../figures';
import classes from './Drawing.module.css';
import { colorOf, type DrawingProps, fitted, seriesColor, sumOf } from './drawing';
import { Legend, legendOf } from './Legend';
import { Lollipop } from './Lollipop';
import { Mark } from './Mark';

const rowHeight = 30;
const barHeight = 18;
const gap = 2;

/** A bar or a lollipop a row, its name before it and its figure behind it; a stacked bar is divided by its series. */
export function BarDrawing({ chart, figures, width, format }: DrawingProps) {
  const { rows, series } = figures;
  const isStacked = chart.chart_type === 'stacked_bar';
  const isLollipop = chart.chart_type === 'lollipop';
  const totals = rows.map(({ cells }) => sumOf(cells.map(({ value }) => value)));
  // The rest of many taken together would make all others look alike: it is as long as there is room, and pale.
  const isRest = (place: number) => rows[place]?.gid === 'others';
  const most = Math.max(...totals.filter((_, place) => !isRest(place)), 0);
  const longest = Math.max(...rows.map(({ name }) => name.length), 0) * 6.8 + 12;
  const names = Math.min(longest, Math.max(80, width * 0.36));
  const figureWidth =
    Math.max(...totals.map((total) => format(total).length), 1) * 7.5 + (isLollipop ? 16 : 10);
  const room = Math.max(40, width - names - figureWidth);
  const legend = legendOf(isStacked ? series : [], width);
  const height = rows.length * rowHeight;
  const scaleOf = (place: number) => {
    const longest = isRest(place) ? Math.max(most, totals[place] ?? 0) : most;
    return (value: number | null) => (longest > 0 ? (Math.max(0, value ?? 0) / longest) * room : 0);
  };
  return (
    <svg className={classes.drawing} width={width} height={height + legend.height} role="group">
      {rows.map((row, place) => (
        <g
          key={row.gid}
          data-rest={isRest(place) || undefined}
          transform={`translate(0 ${place * rowHeight})`}
        >
          <text x={0} y={rowHeight / 2 + 4} aria-hidden>
            {fitted(row.name, names - 8)}
            <title>{row.name}</title>
          </text>
          {!isLollipop && (
            <rect
              className={classes.track}
              x={names}
              y={(rowHeight - barHeight) / 2}
              width={room}
              height={barHeight}
              rx={4}
            />
          )}
          {isStacked ? (
            <Segments row={row} figures={figures} x={names} scale={scaleOf(place)} format={format} />
          ) : (
            <Mark
              cell={row.cells[0] ?? figures.total}
              label={`${row.name}: ${format(row.cells[0]?.value ?? null)}`}
            >
              <rect className={classes.hit} x={0} y={0} width={width} height={rowHeight} />
              {isLollipop ? (
                <Lollipop
                  from={{ x: names, y: rowHeight / 2 }}
                  to={{ x: names + scaleOf(place)(row.cells[0]?.value ?? 0), y: rowHeight / 2 }}
                />
              ) : (
                <rect
                  className={classes.shape}
                  style={{ fill: colorOf(0) }}
                  x={names}
                  y={(rowHeight - barHeight) / 2}
                  width={scaleOf(place)(row.cells[0]?.value ?? 0)}
                  height={barHeight}
                  rx={4}
                />
              )}
            </Mark>
          )}
          <text
            x={
              names +
              scaleOf(place)(isStacked ? (totals[place] ?? 0) : (row.cells[0]?.value ?? 0)) +
              (isLollipop ? 12 : 6)
            }
            y={rowHeight / 2 + 4}
            className={classes.dim}
            aria-hidden
            pointerEvents="none"
          >
            {format(isStacked ? (totals[place] ?? 0) : (row.cells[0]?.value ?? null))}
          </text>
        </g>
      ))}
      <Legend entries={legend.entries} top={height} tones={figures.tones} />
    </svg>
  );
}

type SegmentProps = {
  row: Row;
  figures: Figures;
  x: number;
  scale: (value: number | null) => number;
  format: DrawingProps['format'];
};

function Segments({ row, figures, x, scale, format }: SegmentProps) {
  let left = x;
  return row.cells.map((cell, place) => {
    const width = scale(cell.value);
    const from = left;
    left += width;
    if (width <= 0) return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a series is known by its place.
      <Mark key={place} cell={cell} label={`${row.name}, ${figures.series[place]}: ${format(cell.value)}`}>
        <rect
          className={classes.shape}
          style={{ fill: seriesColor(figures, place) }}
          x={from}
          y={(rowHeight - barHeight) / 2}
          width={Math.max(1, width - gap)}
          height={barHeight}
          rx={3}
        />
      </Mark>
    );
  });
}
