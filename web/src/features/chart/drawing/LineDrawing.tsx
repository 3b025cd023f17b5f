import { Axes, heightIn } from './Axes';
import classes from './Drawing.module.css';
import { colorOf, type DrawingProps, ticksTo } from './drawing';
import { Legend, legendOf } from './Legend';
import { Mark } from './Mark';

const height = 220;
/** Beyond as many points, dots would hide the line. */
const mostDots = 45;

/** A line over time for each series; the second one is dashed. */
export function LineDrawing({ chart, figures, width, format }: DrawingProps) {
  const { rows, series } = figures;
  const most = Math.max(...rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)), 0);
  const ticks = ticksTo(most, chart.settings.measure === 'count');
  const frame = { left: 44, right: width - 24, top: 10, bottom: height - 26, ticks };
  const y = heightIn(frame);
  const step = (frame.right - frame.left) / Math.max(1, rows.length - 1);
  const at = (place: number) =>
    rows.length === 1 ? (frame.left + frame.right) / 2 : frame.left + step * place;
  const legend = legendOf(series.length > 1 ? series : [], width);
  const points = (line: number) =>
    rows.map(({ cells }, place) => `${at(place)},${y(cells[line]?.value ?? 0)}`).join(' ');
  return (
    <svg className={classes.drawing} width={width} height={height + legend.height} role="group">
      <Axes frame={frame} names={rows.map(({ name }) => name)} at={at} />
      {series.map((name, line) => (
        <polyline
          key={name}
          className={classes.line}
          style={{ stroke: colorOf(line) }}
          strokeDasharray={line > 0 ? '6 4' : undefined}
          points={points(line)}
        />
      ))}
      {series.map((name, line) =>
        rows.map((row, place) => {
          const cell = row.cells[line] ?? figures.total;
          const label = `${series.length > 1 ? `${name}, ` : ''}${row.name}: ${format(cell.value)}`;
          return (
            <Mark key={`${name} ${row.gid}`} cell={cell} label={label} quiet>
              <circle
                className={classes.hit}
                cx={at(place)}
                cy={y(cell.value ?? 0)}
                r={Math.min(10, step / 2 + 2)}
              />
              {rows.length <= mostDots && (
                <circle
                  className={classes.shape}
                  style={{ fill: colorOf(line) }}
                  cx={at(place)}
                  cy={y(cell.value ?? 0)}
                  r={3.5}
                />
              )}
            </Mark>
          );
        }),
      )}
      <Legend entries={legend.entries} top={height} dashed />
    </svg>
  );
}
