import { asPercent } from '@/lib/i18n/asPercent';
import { toneOfDone } from '../figures';
import classes from './Drawing.module.css';
import { colorOf, type DrawingProps, fitted, sumOf } from './drawing';
import { Mark } from './Mark';
import { slicePath } from './slicePath';

const size = 164;
const rowHeight = 26;

/** Shares of a whole, each named with its figure beside it; below it where there is no room. */
export function DonutDrawing({ chart, figures, width, format }: DrawingProps) {
  const { rows, total } = figures;
  const values = rows.map(({ cells }) => Math.max(0, cells[0]?.value ?? 0));
  const sum = sumOf(values);
  const isBeside = width >= 380;
  const [left, top] = isBeside
    ? [size + 28, Math.max(0, (size - rows.length * rowHeight) / 2)]
    : [0, size + 12];
  const center = isBeside ? size / 2 : width / 2;
  const height = isBeside ? Math.max(size, rows.length * rowHeight) : size + 12 + rows.length * rowHeight;
  const isOfDone = chart.settings.group_by === 'completed';
  const hueOf = (place: number) =>
    rows[place]?.hue ?? colorOf(isOfDone ? toneOfDone(rows[place]?.gid ?? null) : place);
  let before = 0;
  return (
    <svg className={classes.drawing} width={width} height={height} role="group">
      <g transform={`translate(${center} ${size / 2})`}>
        {sum === 0 && <path className={classes.track} d={slicePath(0, 1, size / 2, 52)} />}
        {rows.map((row, place) => {
          const from = before;
          before += values[place] ?? 0;
          if (from === before) return null;
          return (
            <Mark
              key={row.gid}
              cell={row.cells[0] ?? total}
              label={`${row.name}: ${format(values[place] ?? 0)}`}
              quiet
            >
              <path
                className={classes.shape}
                style={{ fill: hueOf(place), stroke: 'var(--c-bg)', strokeWidth: 1.5 }}
                d={slicePath(from / sum, before / sum, size / 2, 52)}
              />
            </Mark>
          );
        })}
        <text className={classes.middle} textAnchor="middle" y={9} aria-hidden>
          {format(total.value)}
        </text>
      </g>
      {rows.map((row, place) => {
        const share = asPercent(sum > 0 ? (values[place] ?? 0) / sum : 0);
        const figure = `${format(row.cells[0]?.value ?? null)} · ${share}`;
        const room = width - left - figure.length * 7 - 30;
        return (
          <g key={row.gid} transform={`translate(${left} ${top + place * rowHeight})`}>
            <Mark cell={row.cells[0] ?? total} label={`${row.name}: ${figure}`}>
              <rect className={classes.hit} width={width - left} height={rowHeight} />
              <rect
                className={classes.shape}
                y={7}
                width={12}
                height={12}
                rx={3}
                style={{ fill: hueOf(place) }}
              />
              <text x={20} y={17}>
                {fitted(row.name, room)}
              </text>
              <text x={width - left} y={17} textAnchor="end" className={classes.dim}>
                {figure}
              </text>
            </Mark>
          </g>
        );
      })}
    </svg>
  );
}
