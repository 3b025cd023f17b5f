import { Axes, heightIn } from './Axes';
import classes from './Drawing.module.css';
import { type DrawingProps, seriesColor, sumOf, ticksTo } from './drawing';
import { Legend, legendOf } from './Legend';
import { Lollipop } from './Lollipop';
import { Mark } from './Mark';

const height = 220;

/** Bars or lollipops of periods, side by side as time passes. */
export function ColumnDrawing({ chart, figures, width, format }: DrawingProps) {
  const { rows, series } = figures;
  const isStacked = chart.chart_type === 'stacked_bar';
  const most = Math.max(...rows.map(({ cells }) => sumOf(cells.map(({ value }) => value))), 0);
  const ticks = ticksTo(most, chart.settings.measure === 'count');
  const frame = { left: 44, right: width - 24, top: 10, bottom: height - 26, ticks };
  const y = heightIn(frame);
  const slot = (frame.right - frame.left) / Math.max(1, rows.length);
  const bar = Math.min(48, Math.max(1, slot * 0.72));
  const at = (place: number) => frame.left + slot * (place + 0.5);
  const legend = legendOf(isStacked ? series : [], width);
  return (
    <svg className={classes.drawing} width={width} height={height + legend.height} role="group">
      <Axes frame={frame} names={rows.map(({ name }) => name)} at={at} />
      {rows.map((row, place) => {
        let below = 0;
        return row.cells.map((cell, part) => {
          const value = Math.max(0, cell.value ?? 0);
          const from = below;
          below += value;
          if (value === 0) return null;
          const name = isStacked ? `${row.name}, ${series[part]}` : row.name;
          return (
            <Mark key={`${row.gid} ${series[part]}`} cell={cell} label={`${name}: ${format(cell.value)}`}>
              {chart.chart_type === 'lollipop' ? (
                <Lollipop from={{ x: at(place), y: y(0) }} to={{ x: at(place), y: y(below) }} />
              ) : (
                <rect
                  className={classes.shape}
                  style={{ fill: seriesColor(figures, part) }}
                  x={at(place) - bar / 2}
                  y={y(below)}
                  width={bar}
                  height={Math.max(1, y(from) - y(below) - (isStacked ? 1 : 0))}
                  rx={Math.min(3, bar / 4)}
                />
              )}
            </Mark>
          );
        });
      })}
      <Legend entries={legend.entries} top={height} tones={figures.tones} />
    </svg>
  );
}
